/** Whether bench/router can be believed: the simulator against theory, the months against each other. */
import { dutyMinutesBetween, isDutyTime } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import fc from 'fast-check'
import { normalAt } from '../bench/router/chance'
import { ratioOf, type Runs } from '../bench/router/compare'
import { erlangRatio, erlangWait, plainWorld, waitsIn } from '../bench/router/erlang'
import { hoursOf, instantAt } from '../bench/router/hours'
import { giniOf, type Measured } from '../bench/router/measure'
import { ours } from '../bench/router/ours'
import { type Months, monthsOf, policyNames } from '../bench/router/policies'
import { atOnce } from '../bench/router/pull'
import { Simulation } from '../bench/router/simulate'
import { people, type Scenario, scenarios, worldOf } from '../bench/router/world'

const scenario = (start: string): Scenario => scenarios.find(({ name }) => name.startsWith(start))!

describe('the simulator', () => {
  test('waits of M/M/6 are those of the recursion of Kiefer and Wolfowitz, question by question', () => {
    const world = plainWorld(7, 20_000)
    const free = Array.from({ length: 6 }, () => 0)
    const expected = world.asks.map(({ at, work }) => {
      const first = free.indexOf(Math.min(...free))
      const begins = Math.max(at, free[first]!)
      free[first] = begins + work
      return begins - at
    })
    const waits = waitsIn(world)
    expect(waits).toEqual(expected.slice(0, waits.length))
    expect(waits.length).toBeGreaterThan(19_900)
  })

  test('the mean wait of M/M/6 at .85 is Erlang\'s within 2 %, over 600,000 questions (seeds 1 to 3)', () => {
    const ratios = [1, 2, 3].map((seed) => erlangRatio(seed, 100_000))
    expect(Math.abs(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length - 1)).toBeLessThan(0.02)
  }, 120_000)

  test('Erlang\'s formula at points known by hand', () => {
    expect(erlangWait(1, 0.5)).toBeCloseTo(1, 12)
    expect(erlangWait(2, 0.5)).toBeCloseTo(1 / 3, 12)
  })

  test('the normal distribution\'s quantiles', () => {
    expect([0.5, 0.975, 0.999, 0.01].map(normalAt)).toEqual([0, 1.959964, 3.090232, -2.326348].map((value) => expect.closeTo(value, 6)))
  })

  test('its duty hours are the calendar\'s', () => {
    const plans = [standardPlan.dutyHours, { ...standardPlan.dutyHours, weekdays: [1, 2, 3, 4, 5] }]
    const instant = fc.integer({ min: 0, max: 30 * 86_400_000 })
    fc.assert(fc.property(fc.constantFrom(...plans), instant, instant, (plan, one, other) => {
      const hours = hoursOf(plan, 40)
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      expect((hours.dutyAt(to) - hours.dutyAt(from)) / 60_000).toBeCloseTo(dutyMinutesBetween(instantAt(from), instantAt(to), plan), 6)
      expect(hours.isOpen(one)).toBe(isDutyTime(instantAt(one), plan))
      expect(hours.dutyAt(hours.whenDuty(hours.dutyAt(one) + 60_000))).toBe(hours.dutyAt(one) + 60_000)
    }))
  })
})

describe('a month', () => {
  test('the same seed gives the same month, another seed another', () => {
    const [once, again, other] = [monthsOf(scenario('thin'), 3), monthsOf(scenario('thin'), 3), monthsOf(scenario('thin'), 4)]
    expect(again).toEqual(once)
    expect(other).not.toEqual(once)
  })

  test('as much work is asked for as the scenario says', () => {
    const { asks, lawyers } = worldOf(scenario('hot'), 1)
    const work = asks.reduce((sum, ask) => sum + ask.work, 0)
    const onDuty = lawyers.flatMap(({ shifts }) => shifts).filter(({ from }) => from < 30 * 86_400_000).reduce((sum, { from, to }) => sum + to - from, 0)
    expect(work / onDuty).toBeCloseTo(0.85, 1)
    expect(Math.max(...asks.map((ask) => ask.work)) / 60_000).toBeLessThanOrEqual(people.work.longest)
  })

  test.each(['thin', '×10', 'half'])('%s: nothing is lost, and what was taken was answered, left or is in work', (name) => {
    const { questions, lawyers } = new Simulation(worldOf(scenario(name), 1), ours('atOnce')).run()
    const ends = questions.map(({ state }) => state)
    expect(ends.filter((state) => state !== 'answered' && state !== 'gone')).toEqual([])
    expect(lawyers.reduce((sum, { taken }) => sum + taken, 0)).toBe(questions.reduce((sum, { opened }) => sum + opened, 0))
    expect(lawyers.filter(({ silent, taken }) => silent && taken > 0)).toEqual([])
  })

  test.each(['thin', 'half', 'an hour'])('%s: nobody is without a holder beside a free eligible lawyer longer than lease and tick', (name) => {
    const { questions } = new Simulation(worldOf(scenario(name), 2), ours('atOnce')).run()
    expect(Math.max(...questions.map(({ neglected }) => neglected)) / 60_000).toBeLessThanOrEqual(standardPlan.leaseMinutes + 1)
  })

  test('who knows all leaves nobody beside a free lawyer at all', () => {
    const { questions } = new Simulation(worldOf(scenario('calm'), 1), atOnce('real')).run()
    expect(Math.max(...questions.map(({ neglected }) => neglected))).toBe(0)
  })

  test('the references stand in their order', () => {
    const { L0, L1, H0, ours: rule } = monthsOf(scenario('thin'), 5)
    expect([L0, L1, H0, rule].map(({ mean }) => mean)).toEqual([L0, L1, H0, rule].map(({ mean }) => mean).sort((a, b) => a - b))
  })
})

describe('the comparison', () => {
  const measured = (mean: number): Measured => ({ mean, p95: mean, p99: mean, late: 0, gone: mean / 100, gini: mean / 100, neglected: 0 })
  const months = (means: Partial<Record<typeof policyNames[number], number>>): Months =>
    Object.fromEntries(policyNames.map((name) => [name, measured(means[name] ?? 1)])) as unknown as Months

  test('the overall ratio is the geometric mean over the scenarios, and seeds that agree leave no doubt', () => {
    const runs: Runs = new Map([['one', [months({ ours: 10, H0: 5 }), months({ ours: 20, H0: 10 })]], ['other', [months({ ours: 4, H0: 8 }), months({ ours: 5, H0: 10 })]]])
    const ratio = ratioOf(runs, 'ours', 'H0', 'mean')
    expect(ratio).toMatchObject({ overall: expect.closeTo(1, 12), from: expect.closeTo(1, 12), to: expect.closeTo(1, 12) })
    expect(ratio.each).toEqual([{ scenario: 'one', ratio: 2 }, { scenario: 'other', ratio: 0.5 }])
  })

  test('seeds that disagree widen the interval', () => {
    const runs: Runs = new Map([['one', [months({ ours: 10 }), months({ ours: 12 }), months({ ours: 14 })]]])
    const { overall, from, to } = ratioOf(runs, 'ours', 'H0', 'mean')
    expect(overall).toBeCloseTo(12, 9)
    expect(from).toBeLessThan(10)
    expect(to).toBeGreaterThan(14)
  })

  test('Gini: all alike 0, one has all 1 − 1/n', () => {
    expect([giniOf([3, 3, 3]), giniOf([0, 0, 0, 8]), giniOf([0, 0])]).toEqual([0, 0.75, 0])
  })
})
