/** Clocks that are early, late, backwards, doubled or gone for a while: nothing runs out early, nothing is told twice, and nothing at night. */
import { type DutyHours, isDutyTime, plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import fc from 'fast-check'
import { tick } from '../cloudfunctions/tick/clock'
import { asked, claimed } from './support/consultations'
import { type House, openHouse, templates } from './support/given'
import { people } from './support/people'
import { carryOut, tick as tickWorld } from './support/proof/acts'
import { nobodyOnDuty, off } from './support/proof/desk'
import { listOf, weighted, whole } from './support/proof/draw'
import { complaintOf, storyOf } from './support/proof/holds'
import { countsOf, journalOf, outboxOf } from './support/proof/journal'
import { step as anyStep, world as anyWorld } from './support/proof/steps'

// a holiday is hundreds of runs of the clock
jest.setTimeout(120_000)

const numRuns = process.env.PROOF === 'full' ? 20_000 : 400
const skewMinutes = 5

/** A wall clock in Shanghai as an instant: `2026-11-23 21:59`. */
const at = (wall: string): string => new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString()
const office = [people.staff, people.eastAdmin].sort()

describe('on the real store', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())

  /** Lets the clock run from now to `end`, every `minutes`. */
  async function run(end: string, minutes = 1): Promise<void> {
    for (house.at = plusMinutes(house.at, minutes); house.at <= end; house.at = plusMinutes(house.at, minutes)) await house.tick()
    house.at = end
  }

  /** Warned after 4 minutes, promised in 8, held for 10 at most: all of it within a quarter of an hour. */
  const briskly = () => house.as(people.admin).ok('plan.set', { unitId: 'n_root', plan: { ...standardPlan, promiseMinutes: 8, warnMinutes: 4, leaseMinutes: 10 } })

  test('two clocks, one five minutes ahead and one five behind: each thing once, none earlier than by the clock that is ahead', async () => {
    await briskly()
    await off(house, people.li, people.zhao)
    const { id } = await asked(house)
    for (let minute = 0; minute <= 25; minute++) {
      if (minute === 1) await house.as(people.wang).ok('consultation.claim', { id })
      if (minute === 2) await off(house, people.wang)
      await tick(plusMinutes(house.at, skewMinutes), templates)
      await tick(plusMinutes(house.at, -skewMinutes), templates)
      house.pass(1)
    }
    const noted = await journalOf(house, id)
    const start = noted[0]!.at
    expect(countsOf(noted, 'warned', 'escalated', 'expired')).toEqual([1, 1, 1])
    const early = (event: string, after: number) => noted.find((one) => one.event === event)!.at >= plusMinutes(start, after)
    expect([early('warned', 4), early('escalated', 8), early('expired', 11)]).toEqual([true, true, true])
  })

  test('a clock that goes back three hours and comes again tells nothing twice and takes nothing away', async () => {
    await briskly()
    const { id } = await claimed(house)
    await nobodyOnDuty(house)
    const start = house.at
    await run(plusMinutes(start, 20))
    const before = await journalOf(house, id)
    expect(countsOf(before, 'warned', 'escalated', 'expired')).toEqual([1, 1, 1])
    house.at = plusMinutes(start, -180)
    await run(plusMinutes(start, 20), 5)
    expect(await journalOf(house, id)).toEqual(before)
    expect(outboxOf(house).map(({ to }) => to).sort()).toEqual([...office, people.wang].sort())
  })

  test('three clocks at every minute tell each thing once', async () => {
    await briskly()
    const { id } = await claimed(house)
    await nobodyOnDuty(house)
    for (let minute = 0; minute <= 15; minute++) {
      const tallies = await Promise.all([house.tick(), house.tick(), house.tick()])
      expect(tallies.map(({ failed }) => failed)).toEqual([0, 0, 0])
      house.pass(1)
    }
    expect(countsOf(await journalOf(house, id), 'warned', 'escalated', 'expired')).toEqual([1, 1, 1])
    expect(outboxOf(house).map(({ to }) => to).sort()).toEqual([...office, people.wang].sort())
  })

  test('after ten missed minutes one run does what was left undone, once', async () => {
    await briskly()
    const { id } = await claimed(house)
    await nobodyOnDuty(house)
    house.pass(5)
    await house.tick()
    house.pass(10)
    await house.tick()
    expect(countsOf(await journalOf(house, id), 'warned', 'escalated', 'expired')).toEqual([1, 1, 1])
    expect((await house.tick()).woken).toBe(0)
  })

  test('midnight: what is due at night is told in the morning, and what ends with the day ends then', async () => {
    house.at = at('2026-11-23 21:50')
    await briskly()
    const { id } = await claimed(house)
    house.at = at('2026-11-23 21:55')
    const { id: late } = await asked(house)
    await nobodyOnDuty(house)
    await run(at('2026-11-23 22:04'))
    await run(at('2026-11-24 07:59'), 35)
    expect(outboxOf(house).filter(({ at: sent }) => !isDutyTime(sent, standardPlan.dutyHours))).toEqual([])
    expect((await journalOf(house, id)).filter(({ event }) => event === 'expired').map((one) => one.at)).toEqual([at('2026-11-23 22:00')])
    expect(countsOf(await journalOf(house, late), 'escalated')).toEqual([0])
    await run(at('2026-11-24 08:10'))
    expect((await journalOf(house, late)).filter(({ event }) => event === 'escalated').map((one) => one.at)).toEqual([at('2026-11-24 08:03')])
  })

  test('an alarm that the clock missed before the end of duty waits for the morning', async () => {
    house.at = at('2026-11-23 21:29')
    const { id } = await asked(house)
    await nobodyOnDuty(house)
    await run(at('2026-11-23 21:58'))
    house.at = at('2026-11-23 22:03')
    await run(at('2026-11-24 08:15'), 11)
    expect((await journalOf(house, id)).filter(({ event }) => event === 'escalated').map((one) => isDutyTime(one.at, standardPlan.dutyHours))).toEqual([true])
    expect(outboxOf(house).map((sent) => [sent.to, sent.at >= at('2026-11-24 08:00')]).sort()).toEqual(office.map((to) => [to, true]))
  })

  test('a message that WeChat did not take before the end of duty is not tried again at night', async () => {
    house.at = at('2026-11-23 21:29')
    await asked(house)
    await nobodyOnDuty(house)
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: -1, errmsg: 'system busy' } }))
    await run(at('2026-11-23 21:59'))
    house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok' } }))
    log.mockRestore()
    expect(outboxOf(house)).toHaveLength(2)
    await run(at('2026-11-24 08:10'), 4)
    expect(outboxOf(house).slice(2).map((sent) => [sent.to, isDutyTime(sent.at, standardPlan.dutyHours)]).sort()).toEqual(office.map((to) => [to, true]))
  })

  test('the worker is called back in duty hours, three days after closing, once', async () => {
    house.at = at('2026-11-23 21:50')
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '可以先向劳动监察投诉。' })
    house.at = at('2026-11-23 23:30')
    await house.as(people.worker).ok('consultation.close', { id })
    await run(at('2026-11-26 20:00'), 240)
    await run(at('2026-11-27 12:00'), 45)
    const called = (await journalOf(house, id)).filter(({ event }) => event === 'calledBack')
    expect(called.map((one) => isDutyTime(one.at, standardPlan.dutyHours) && one.at >= at('2026-11-27 08:00'))).toEqual([true])
  })

  /** Half an hour of duty time after ten minutes before six: where the day after is no workday, and where a weekend day is one. */
  test.each([
    ['National Day', '2026-09-30 17:50', '2026-10-08 08:50'],
    ['the make-up Saturday after it', '2026-10-09 17:50', '2026-10-10 08:50'],
    ['Spring Festival, from a make-up Saturday', '2026-02-14 17:50', '2026-02-24 08:50'],
    ['the make-up Saturday after it', '2026-02-27 17:50', '2026-02-28 08:50'],
    ['a weekend', '2026-11-20 17:50', '2026-11-23 08:50'], ['the very end of duty', '2026-11-20 17:30', '2026-11-23 08:30'],
  ])('%s: promised at %s, broken at %s and told then', async (_, from, due) => {
    const hours: DutyHours = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00', holidays: 'off' }
    await house.as(people.admin).ok('plan.set', { unitId: 'n_root', plan: { ...standardPlan, dutyHours: { ...hours, weekdays: [...hours.weekdays] } } })
    await nobodyOnDuty(house)
    house.at = at(from)
    const { id } = await asked(house)
    await run(plusMinutes(at(due), -1), 61)
    expect([outboxOf(house), countsOf(await journalOf(house, id), 'escalated')]).toEqual([[], [0]])
    house.at = at(due)
    await house.tick()
    expect((await journalOf(house, id)).filter(({ event }) => event === 'escalated').map((one) => one.at)).toEqual([at(due)])
    expect(outboxOf(house).map(({ to }) => to).sort()).toEqual(office)
  })
})

/** A moment of true time: something is done, then clocks run that believe another time. */
const moment = fc.record({
  step: anyStep, gap: weighted([6, whole(0, 6)], [2, whole(10, 90)], [1, whole(300, 6000)]),
  clocks: listOf(weighted([9, whole(-skewMinutes, skewMinutes)], [1, whole(-300, -skewMinutes)]), 0, 3),
})

test(`${numRuns} lives by clocks that disagree`, () => {
  fc.assert(fc.property(anyWorld, listOf(moment, 0, 50), (newOne, moments) => {
    const world = newOne()
    world.time = 'reversed'
    for (const { step, gap, clocks } of moments) {
      const from = { facts: world.facts.length, rounds: world.rounds.length }
      if (step.do !== 'jump' && step.do !== 'tick') carryOut(world, step)
      const now = world.at
      for (const skew of clocks) {
        world.at = plusMinutes(now, skew)
        tickWorld(world)
        // whatever was due by this clock is done, or put off to its next duty hours; what it offered since is the next run's
        const left = [...world.consultations.values()].find(({ state, wakeAt }) => state !== 'offered' && wakeAt !== null && wakeAt <= world.at)
        if (left) throw new Error(`${left.id} is left at ${world.at}, though due at ${left.wakeAt}\n${storyOf(world)}`)
      }
      world.at = plusMinutes(now, gap)
      const complaint = complaintOf(world, from)
      if (complaint) throw new Error(`${complaint}\n${storyOf(world)}`)
      const early = world.facts.slice(from.facts).filter(({ event, before }) => event.kind === 'expired' && now < plusMinutes(before.leaseUntil!, -skewMinutes))
      expect(early).toEqual([])
    }
  }), { numRuns })
}, 30 * 60_000)
