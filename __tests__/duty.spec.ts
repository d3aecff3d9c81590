import type { NewShift } from '@contract'
import { plusDays } from '@domain/calendar'
import { database } from '../cloudfunctions/db/database'
import { person } from '../cloudfunctions/db/people'
import { roster } from '../cloudfunctions/db/shifts'
import { claimed } from './support/consultations'
import { at, dutyIn, li, stateOf, tuesday } from './support/duty'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const { calendar, plan, shiftsOf, told } = dutyIn(() => house)

describe('duty.get and duty.switch', () => {
  test('tells the shift that covers now, the next one, and the hands', async () => {
    await plan({ kind: 'once', day: '2026-11-25', from: '08:00', to: '12:00' })
    expect(await house.as(people.li).ok('duty.get', {})).toEqual({
      state: 'on', shift: { from: house.at, to: plusDays(house.at, 1) }, next: { from: at('2026-11-25 08:00'), to: at('2026-11-25 12:00') }, holding: 0, capacity: 3, swaps: 0,
    })
    house.pass(25 * 60)
    expect((await house.as(people.li).ok('duty.get', {})).shift).toBeNull()
  })
  test('off takes nothing away: what is held stays held', async () => {
    const { id } = await claimed(house)
    expect(await house.as(people.wang).ok('duty.switch', { to: 'off' })).toEqual({ state: 'off' })
    expect(await house.as(people.wang).ok('consultation.get', { id })).toMatchObject({ state: 'held' })
    expect(await house.as(people.wang).ok('duty.get', {})).toMatchObject({ state: 'off', holding: 1 })
  })
  test('the time of the turn is kept for the fair share', async () => {
    const before = (await person(database, li))!.lawyer!
    house.pass(30)
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    const off = (await person(database, li))!.lawyer!
    expect([off.since, off.share.minutes > before.share.minutes]).toEqual([null, true])
    house.pass(5)
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    expect((await person(database, li))!.lawyer!.since).toBe(house.at)
  })
})

describe('duty.capacity', () => {
  test('is the lawyer\'s own, up to the plan\'s', async () => {
    await house.as(people.li).ok('duty.capacity', { capacity: 2 })
    expect((await calendar()).capacity).toEqual({ own: 2, most: 5 })
    expect(await house.as(people.li).refused('duty.capacity', { capacity: 6 })).toMatchObject({ name: 'OverPlan', details: { most: 5 } })
  })
})

describe('duty.plan', () => {
  test('puts a one-off and weekly shifts on the calendar, and the lawyer is told', async () => {
    await plan(tuesday)
    await plan({ kind: 'weekly', weekdays: [3, 4], from: '22:00', to: '06:00', topics: ['wages'], validFrom: '2026-11-01', validUntil: null })
    const shifts = await shiftsOf(people.li, '2026-11-24', 7)
    expect(shifts.map(({ kind, day, from, to, topics }) => [kind, day, from, to, topics])).toEqual([
      ['once', '2026-11-24', at('2026-11-24 14:00'), at('2026-11-24 18:00'), ['wages', 'contract']],
      ['weekly', '2026-11-25', at('2026-11-25 22:00'), at('2026-11-26 06:00'), ['wages']],
      ['weekly', '2026-11-26', at('2026-11-26 22:00'), at('2026-11-27 06:00'), ['wages']],
    ])
    expect(told()).toEqual([`${people.li} 工会给您排了新的班`, `${people.li} 工会给您排了新的班`])
  })
  test.each<[string, NewShift, string]>([
    ['a shift at the same time', { kind: 'once', day: '2026-11-24', from: '17:00', to: '19:00' }, 'ShiftOverlap'],
    ['a weekly one that meets it', { kind: 'weekly', weekdays: [2], from: '08:00', to: '15:00', validFrom: '2026-11-01', validUntil: null }, 'ShiftOverlap'],
    ['yesterday', { kind: 'once', day: '2026-11-22', from: '08:00', to: '09:00' }, 'TimePassed'],
    ['a weekly one that is over', { kind: 'weekly', weekdays: [1], from: '08:00', to: '09:00', validFrom: '2026-01-01', validUntil: '2026-11-22' }, 'TimePassed'],
    ['a topic that is not theirs', { kind: 'once', day: '2026-11-25', from: '08:00', to: '09:00', topics: ['injury'] }, 'NotTheirTopic'],
    ['no time at all', { kind: 'once', day: '2026-11-25', from: '08:00', to: '08:00' }, 'BadInput'],
    ['the same weekday twice', { kind: 'weekly', weekdays: [1, 1], from: '08:00', to: '09:00', validFrom: '2026-11-01', validUntil: null }, 'BadInput'],
  ])('%s is refused', async (_what, shift, error) => {
    await plan(tuesday)
    expect((await house.as(people.staff).refused('duty.plan', { lawyerId: li, shift })).name).toBe(error)
  })
  test('an overlap is said in words', async () => {
    await plan(tuesday)
    expect((await house.as(people.staff).refused('duty.plan', { lawyerId: li, shift: tuesday })).details).toEqual({ when: '11月24日（周二）14:00–18:00' })
  })
  test('of two that collide and come at once, one stands', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => house.as(people.staff).call('duty.plan', { lawyerId: li, shift: tuesday })))
    expect(replies.map((reply) => (reply.ok ? 'planned' : reply.error.name)).sort()).toEqual(['ShiftOverlap', 'ShiftOverlap', 'planned'])
    expect((await shiftsOf(people.li, '2026-11-24')).filter(({ from }) => from === at('2026-11-24 14:00'))).toHaveLength(1)
  })
  test('only for lawyers of one\'s own units', async () => {
    for (const lawyerId of ['u_wang', 'u_zhao', 'u_worker', 'u_nobody']) {
      expect((await house.as(people.staff).refused('duty.plan', { lawyerId, shift: tuesday })).name).toBe('NotFound')
    }
    expect((await house.as(people.li).refused('duty.plan', { lawyerId: li, shift: tuesday })).name).toBe('NotAllowed')
    expect((await plan(tuesday, 'u_zhao', people.admin)).ids).toHaveLength(1)
    expect((await house.as(people.staff).ok('duty.lawyers', {})).lawyers.map(({ surname }) => surname)).toEqual(['李'])
    expect((await house.as(people.admin).ok('duty.lawyers', {})).lawyers.map(({ surname, unit }) => `${unit} ${surname}`)).toEqual(['江城市总工会 王', '东区总工会 李', '西区总工会 赵'])
  })
})

describe('duty.unplan', () => {
  const mondays: NewShift = { kind: 'weekly', weekdays: [1], from: '14:00', to: '18:00', validFrom: '2026-11-24', validUntil: null }
  const days = async () => (await shiftsOf(people.li, '2026-11-25', 31)).map(({ day }) => day)

  test('takes one turn of a weekly shift off, or all from a turn on', async () => {
    const { ids: [shiftId] } = await plan(mondays)
    const unplan = (day: string, which: 'turn' | 'fromHere') => house.as(people.staff).ok('duty.unplan', { lawyerId: li, shiftId: shiftId!, day, which })
    await unplan('2026-12-07', 'turn')
    expect(await days()).toEqual(['2026-11-30', '2026-12-14', '2026-12-21'])
    await unplan('2026-12-21', 'fromHere')
    expect(await days()).toEqual(['2026-11-30', '2026-12-14'])
    await unplan('2026-11-30', 'fromHere')
    expect(await days()).toEqual([])
  })
  test('a day on which it does not take place is not found', async () => {
    const { ids: [shiftId] } = await plan(mondays)
    expect((await house.as(people.staff).refused('duty.unplan', { lawyerId: li, shiftId: shiftId!, day: '2026-12-01', which: 'turn' })).name).toBe('NotFound')
    expect((await house.as(people.staff).refused('duty.unplan', { lawyerId: 'u_wang', shiftId: 's_day1', day: '2026-11-23', which: 'turn' })).name).toBe('NotFound')
  })
})

describe('leave', () => {
  test('from today ends duty, and names what nobody covers', async () => {
    const { ids: [shiftId] } = await plan(tuesday)
    const { leave, uncovered } = await house.as(people.li).ok('duty.leave', { from: '2026-11-23', to: '2026-11-24' })
    expect(uncovered.map(({ id }) => id)).toEqual(['s_day1', shiftId])
    expect([await stateOf(li), (await house.as(people.li).ok('duty.get', {})).shift]).toEqual(['off', null])
    expect((await calendar()).days.map((day) => day.leave)).toEqual([leave.id, leave.id, null, null, null, null, null])
    const planned = await house.as(people.staff).ok('duty.coverage', { from: '2026-11-24', days: 1 })
    expect(planned.shifts.map(({ id, state }) => [id, state])).toEqual([[shiftId, 'leave']])
  })
  test('ahead leaves the switch alone, and no shift is planned into it', async () => {
    await house.as(people.li).ok('duty.leave', { from: '2026-11-24', to: '2026-11-25' })
    expect(await stateOf(li)).toBe('on')
    expect(await house.as(people.staff).refused('duty.plan', { lawyerId: li, shift: tuesday })).toEqual({ name: 'OnLeave', details: { when: '11月24日（周二）到11月25日（周三）' } })
    expect((await house.as(people.li).refused('duty.leave', { from: '2026-11-25', to: '2026-11-27' })).name).toBe('OnLeave')
    expect((await house.as(people.li).refused('duty.leave', { from: '2026-11-22', to: '2026-11-22' })).name).toBe('TimePassed')
  })
  test('taken back it is gone; back early, the days that passed stay', async () => {
    const { leave } = await house.as(people.li).ok('duty.leave', { from: '2026-11-24', to: '2026-11-26' })
    house.at = at('2026-11-25 09:00')
    await house.as(people.li).ok('duty.endLeave', { id: leave.id })
    expect((await roster(database, li))!.leaves).toEqual([{ id: leave.id, from: '2026-11-24', to: '2026-11-24' }])
    const { leave: next } = await house.as(people.li).ok('duty.leave', { from: '2026-11-28', to: '2026-11-28' })
    await house.as(people.li).ok('duty.endLeave', { id: next.id })
    expect((await calendar()).leaves).toEqual([])
    expect((await house.as(people.li).refused('duty.endLeave', { id: next.id })).name).toBe('NotFound')
  })
})
