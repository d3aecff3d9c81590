import { type Gap, type Topic, topics } from '@contract'
import { type DutyHours, plusMinutes } from '@domain/calendar'
import { type Covering, gapsOf } from '@domain/coverage'
import { gapLinesOf, hourRowsOf, missingInWords } from '@domain/coverageWords'
import { standardPlan } from '@domain/plan'
import { columnOf } from '@domain/week'
import fc from 'fast-check'
import { at, dutyIn } from './support/duty'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

const hours: DutyHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '22:00', holidays: 'off' }
const turn = (from: string, to: string, answers: readonly Topic[] = topics): Covering => ({ from: at(from), to: at(to), topics: answers })
const monday = '2026-11-23'
const others = (...gone: Topic[]) => topics.filter((topic) => !gone.includes(topic))

describe('gaps', () => {
  test('nobody at all: the whole of duty hours, all topics; on a day off, nothing', () => {
    expect(gapsOf([monday, '2026-10-01'], hours, [], [])).toEqual([{ day: monday, from: '08:00', to: '22:00', topics: [...topics], above: 'open' }])
  })
  test('topics that lack somebody at the same time stand together', () => {
    const own = [turn('2026-11-23 08:00', '2026-11-23 18:00'), turn('2026-11-23 18:00', '2026-11-23 22:00', others('injury', 'women')), turn('2026-11-23 20:00', '2026-11-23 22:00', ['women'])]
    expect(gapsOf([monday], hours, own, [])).toEqual([
      { day: monday, from: '18:00', to: '20:00', topics: ['women'], above: 'open' },
      { day: monday, from: '18:00', to: '22:00', topics: ['injury'], above: 'open' },
    ])
  })
  test('a unit above that answers then is named, to the minute', () => {
    const own = [turn('2026-11-23 08:00', '2026-11-23 20:00')]
    expect(gapsOf([monday], hours, own, [turn('2026-11-23 21:15', '2026-11-24 06:00')])).toEqual([
      { day: monday, from: '20:00', to: '21:15', topics: [...topics], above: 'open' },
      { day: monday, from: '21:15', to: '22:00', topics: [...topics], above: 'covered' },
    ])
  })
  test('a night shift covers the morning, and the day ends at 24:00', () => {
    const always = { ...hours, from: '00:00', to: '24:00' }
    expect(gapsOf([monday], always, [turn('2026-11-22 22:00', '2026-11-23 06:00'), turn('2026-11-23 07:00', '2026-11-23 23:30')], []).map(({ from, to }) => [from, to])).toEqual([['06:00', '07:00'], ['23:30', '24:00']])
  })
  test('every minute of duty × topic is either covered or in exactly one gap', () => {
    const minute = fc.integer({ min: -120, max: 26 * 60 })
    const anyTurn = fc.record({ from: minute, length: fc.integer({ min: 1, max: 600 }), topics: fc.subarray([...topics], { minLength: 1 }) })
      .map(({ from, length, topics: answers }): Covering => ({ from: plusMinutes(at('2026-11-23 00:00'), from), to: plusMinutes(at('2026-11-23 00:00'), from + length), topics: answers }))
    fc.assert(fc.property(fc.array(anyTurn, { maxLength: 6 }), fc.array(anyTurn, { maxLength: 3 }), fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.constantFrom(...topics), (own, above, offset, topic) => {
      const now = plusMinutes(at('2026-11-23 00:00'), offset)
      const answers = (turns: Covering[]) => turns.some((one) => one.from <= now && now < one.to && one.topics.includes(topic))
      const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
      const holding = gapsOf([monday], hours, own, above).filter((gap) => gap.topics.includes(topic) && clock(gap.from) <= offset && offset < clock(gap.to))
      const onDuty = offset >= 8 * 60 && offset < 22 * 60
      expect(holding.map(({ above: help }) => help)).toEqual(onDuty && !answers(own) ? [answers(above) ? 'covered' : 'open'] : [])
    }), { numRuns: 300 })
  })
})

describe('in words', () => {
  const gap = (day: string, from: string, to: string, missing: readonly Topic[], above: Gap['above'] = 'open'): Gap => ({ day, from, to, topics: [...missing], above })
  test.each([
    [['injury'], '没有人答“工伤与职业病”'],
    [['injury', 'women'], '没有人答“工伤与职业病”、“女职工与未成年工”'],
    [others('wages'), '除了“欠薪与工资”，别的没有人答'],
    [topics, '没有人值班'],
  ] as const)('%j', (missing, words) => {
    expect(missingInWords(missing)).toBe(words)
  })
  test('what is the same on several days is one line, and what nobody helps with comes first', () => {
    const lines = gapLinesOf([gap('2026-11-25', '18:00', '22:00', ['injury'], 'covered'), gap('2026-11-23', '08:00', '09:30', ['injury']), gap('2026-11-24', '08:00', '09:30', ['injury']), gap('2026-11-25', '08:00', '09:30', ['injury'])])
    expect(lines.map(({ words, above }) => [words, above])).toEqual([['周一至周三 8:00–9:30 没有人答“工伤与职业病”', 'open'], ['周三 18:00–22:00 没有人答“工伤与职业病”', 'covered']])
  })
  test('by the hour: an hour that lacks somebody at some time lacks somebody, and hours that look alike are one row', () => {
    const rows = hourRowsOf([gap('2026-11-25', '09:30', '11:00', ['injury']), gap('2026-11-23', '10:00', '11:00', ['injury', 'women'])], { from: '08:00', to: '12:30' })
    expect(rows).toEqual([
      { from: 8, to: 9, missing: {} }, { from: 9, to: 10, missing: { injury: [3] } }, { from: 10, to: 11, missing: { injury: [1, 3], women: [1] } }, { from: 11, to: 13, missing: {} },
    ])
  })
  test('a day\'s heading names today, the holiday, and the make-up workday', () => {
    expect(columnOf({ day: '2026-10-01', holiday: '国庆节', kind: 'dayOff' }, '2026-10-01')).toMatchObject({ name: '周四', date: '10月1日', note: '今天 · 国庆节', look: 'today' })
    expect(columnOf({ day: '2026-10-10', holiday: null, kind: 'makeUp' }, '2026-10-01')).toMatchObject({ name: '周六', note: '调休上班', look: 'plain' })
    expect(columnOf({ day: '2026-10-11', holiday: null, kind: 'dayOff' }, '2026-10-01')).toEqual({ id: '2026-10-11', name: '周日', date: '10月11日', look: 'off' })
  })
})

describe('duty.coverage', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())
  const { plan } = dutyIn(() => house)
  const coverage = (openid: string, unitId?: string, from = '2026-11-25') => house.as(openid).ok('duty.coverage', { from, days: 1, ...unitId ? { unitId } : {} })

  test('names every hour × topic without a lawyer of the unit\'s own', async () => {
    await plan({ kind: 'weekly', weekdays: [3], from: '08:00', to: '18:00', validFrom: '2026-11-01', validUntil: null })
    await plan({ kind: 'once', day: '2026-11-25', from: '18:00', to: '22:00', topics: ['contract'] })
    await plan({ kind: 'once', day: '2026-11-25', from: '20:00', to: '22:00' }, 'u_wang', people.admin)
    const { unit, hours: open, gaps, shifts, days } = await coverage(people.staff)
    expect([unit, open, days]).toEqual(['东区总工会', { from: '08:00', to: '22:00' }, [{ day: '2026-11-25', holiday: null, kind: 'workday', duty: 'on' }]])
    expect(gaps).toEqual([
      { day: '2026-11-25', from: '08:00', to: '20:00', topics: others('wages', 'contract'), above: 'open' },
      { day: '2026-11-25', from: '18:00', to: '20:00', topics: ['wages'], above: 'open' },
      { day: '2026-11-25', from: '20:00', to: '22:00', topics: others('contract'), above: 'covered' },
    ])
    expect(shifts.map(({ surname, kind, topics: answers }) => [surname, kind, answers])).toEqual([['李', 'weekly', ['wages', 'contract']], ['李', 'once', ['contract']]])
  })
  test('leave uncovers what was planned', async () => {
    await plan({ kind: 'once', day: '2026-11-25', from: '08:00', to: '22:00' })
    expect((await coverage(people.staff)).gaps[0]?.topics).toEqual(others('wages', 'contract'))
    await house.as(people.li).ok('duty.leave', { from: '2026-11-25', to: '2026-11-25' })
    expect((await coverage(people.staff)).gaps).toEqual([{ day: '2026-11-25', from: '08:00', to: '22:00', topics: [...topics], above: 'open' }])
    expect((await coverage(people.staff)).shifts.map(({ state }) => state)).toEqual(['leave'])
  })
  test('of the city, districts count; beyond one\'s own units nothing is to be seen', async () => {
    await plan({ kind: 'once', day: '2026-11-25', from: '08:00', to: '22:00' }, 'u_zhao', people.admin)
    expect((await coverage(people.admin)).gaps).toEqual([])
    expect((await coverage(people.admin, 'n_west')).gaps).toEqual([])
    expect((await coverage(people.admin, 'n_east')).gaps).toHaveLength(1)
    const beyond = (unitId: string) => house.as(people.staff).refused('duty.coverage', { from: '2026-11-25', days: 1, unitId })
    for (const unitId of ['n_root', 'n_west', 'n_nowhere']) expect((await beyond(unitId)).name).toBe('UnknownUnit')
    expect((await house.as(people.li).refused('duty.coverage', { from: '2026-11-25', days: 1 })).name).toBe('NotAllowed')
  })
  test('on a public holiday that the plan takes off, nothing is missing', async () => {
    const newYear = async () => { const { gaps, days } = await coverage(people.staff, undefined, '2027-01-01'); return [gaps.length, days] }
    const day = { day: '2027-01-01', holiday: '元旦', kind: 'dayOff' }
    expect(await newYear()).toEqual([1, [{ ...day, duty: 'on' }]])
    await house.as(people.admin).ok('plan.set', { unitId: 'n_east', plan: { ...standardPlan, dutyHours: { ...standardPlan.dutyHours, holidays: 'off' } } })
    expect(await newYear()).toEqual([0, [{ ...day, duty: 'off' }]])
  })
})
