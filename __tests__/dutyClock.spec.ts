import type { NewShift } from '@contract'
import { plusDays } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { dutyEdges, type Edge } from '../cloudfunctions/duty/edges'
import { database, find } from '../cloudfunctions/db/database'
import { roster } from '../cloudfunctions/db/shifts'
import { consultation } from '../cloudfunctions/db/consultations'
import { person } from '../cloudfunctions/db/people'
import { asked } from './support/consultations'
import { at, dutyIn, li, stateOf } from './support/duty'
import { type House, openHouse } from './support/given'
import { people } from './support/people'
import { rowsOf } from './support/proof/journal'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const { calendar, messages, plan, told } = dutyIn(() => house)

describe('the clock', () => {
  const ran = async (instant: string) => {
    const { results, failed } = await dutyEdges(instant)
    const times = (edge: Edge) => results.filter((result) => result === edge).length
    return { turnedOff: times('turnedOff'), told: times('told'), failed }
  }
  const edges = async (wall: string) => { house.at = at(wall); return ran(house.at) }
  const off = { turnedOff: 1, told: 0, failed: 0 }
  const none = { turnedOff: 0, told: 0, failed: 0 }
  const morning: NewShift = { kind: 'once', day: '2026-11-26', from: '08:00', to: '12:00' }

  test('some minutes after the shift the switch goes off, once, and it is written down', async () => {
    await plan(morning)
    await edges('2026-11-24 12:00') // the two days that the house opens with are over
    house.at = at('2026-11-26 07:55')
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    expect(await edges('2026-11-26 08:00')).toEqual(none)
    expect(await edges('2026-11-26 12:09')).toEqual(none)
    expect(await stateOf(li)).toBe('on')
    expect(await edges('2026-11-26 12:10')).toEqual(off)
    expect([await stateOf(li), await edges('2026-11-26 12:10'), await edges('2026-11-26 12:11')]).toEqual(['off', none, none])
  })
  test('ten missed minutes, a clock that runs twice, one that runs backwards: once, and never early', async () => {
    await plan(morning)
    house.at = at('2026-11-26 08:00')
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    const both = await Promise.all([ran(at('2026-11-26 12:20')), ran(at('2026-11-26 12:20'))])
    expect(both.reduce((sum, { turnedOff, failed }) => sum + turnedOff + failed, 0)).toBe(1)
    house.at = at('2026-11-26 12:30')
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    expect(await edges('2026-11-26 12:00')).toEqual(none)
    expect(await stateOf(li)).toBe('on')
  })
  test('two clocks a minute apart at once: one of them does it, and writes it down', async () => {
    await plan(morning)
    house.at = at('2026-11-26 07:50')
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    const both = await Promise.all(['08:00', '08:01', '08:02'].map((clock) => ran(at(`2026-11-26 ${clock}`))))
    expect(both.reduce((sum, { told }) => sum + told, 0)).toBe(1)
    const rows = await find('journal', { where: { subject: li, at: { gte: at('2026-11-26 08:00') } }, limit: 10 })
    expect(rows.map(({ caller, method }) => [caller, method])).toEqual([['clock', 'clock.duty']])
  })
  test('who turned off within the shift is not told that it begins', async () => {
    await plan(morning)
    await edges('2026-11-26 08:00')
    const before = told().length
    house.at = at('2026-11-26 09:00')
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    await plan({ kind: 'once', day: '2026-11-28', from: '08:00', to: '12:00' })
    expect([await edges('2026-11-26 11:00'), await edges('2026-11-26 12:30')]).toEqual([none, none])
    expect(told().slice(before)).toEqual([`${people.li} 工会给您排了新的班`])
  })
  test('what was offered to them goes on to the next at once', async () => {
    const offerTo = async () => {
      const { id } = await asked(house)
      await house.tick()
      const { offer } = (await consultation(database, id))!
      return { id, lawyerId: offer!.lawyerId, openid: offer!.lawyerId === li ? people.li : people.wang }
    }
    const stateNow = async (id: string) => { const { state, offer } = (await consultation(database, id))!; return [state, offer] }
    const bySwitch = await offerTo()
    await house.as(bySwitch.openid).ok('duty.switch', { to: 'off' })
    expect(await stateNow(bySwitch.id)).toEqual(['waiting', null])
    await house.as(bySwitch.openid).ok('duty.switch', { to: 'on' })
    const byLeave = await offerTo()
    await house.as(byLeave.openid).ok('duty.leave', { from: '2026-11-23', to: '2026-11-23' })
    expect([await stateNow(byLeave.id), await stateOf(byLeave.lawyerId)]).toEqual([['waiting', null], 'off'])
    expect((await person(database, byLeave.lawyerId))!.lawyer!.offered).toBeNull()
    const passed = async (lawyerId: string) => (await rowsOf(house, 'journal', { subject: lawyerId })).map(({ change }) => (change as { passed?: string }).passed).filter(Boolean)
    expect([await passed(bySwitch.lawyerId), await passed(byLeave.lawyerId)].flat()).toEqual(expect.arrayContaining([bySwitch.id, byLeave.id]))
  })
  test('a next shift carries on', async () => {
    await plan(morning)
    await plan({ kind: 'once', day: '2026-11-26', from: '12:00', to: '14:00' })
    house.at = at('2026-11-26 08:00')
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    expect([await edges('2026-11-26 12:10'), await edges('2026-11-26 14:09'), await stateOf(li)]).toEqual([none, none, 'on'])
    expect(await edges('2026-11-26 14:10')).toEqual(off)
  })
  test('who came without a shift stays two hours', async () => {
    house.at = at('2026-11-27 10:00')
    await house.as(people.zhao).ok('duty.switch', { to: 'off' })
    await house.as(people.zhao).ok('duty.switch', { to: 'on' })
    expect([await edges('2026-11-27 11:59'), await stateOf('u_zhao')]).toEqual([none, 'on'])
    expect([await edges('2026-11-27 12:00'), await stateOf('u_zhao')]).toEqual([off, 'off'])
  })
  test('leave ends duty at midnight', async () => {
    await house.as(people.li).ok('duty.leave', { from: '2026-11-24', to: '2026-11-24' })
    expect([await edges('2026-11-23 23:59'), await stateOf(li)]).toEqual([none, 'on'])
    expect([await edges('2026-11-24 00:00'), await stateOf(li)]).toEqual([off, 'off'])
  })
  test('who is off when the shift begins is told, once; who is on is not', async () => {
    await plan(morning)
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    const before = told().length
    await edges('2026-11-26 07:59')
    expect(await edges('2026-11-26 08:01')).toEqual({ ...none, told: 1 })
    expect(await edges('2026-11-26 08:02')).toEqual(none)
    house.pass(2)
    await house.tick()
    expect(told().slice(before)).toEqual([`${people.li} 您的班开始了，请打开“值班”`])
    expect(messages().at(-1)).toMatchObject({ page: 'desk/queue', data: { character_string2: { value: '2026-11-26' }, time3: { value: '2026-11-26 08:00' } } })
  })
  test('where holidays are off, a weekly shift neither begins nor stands on the calendar then', async () => {
    const dutyHours = { ...standardPlan.dutyHours, holidays: 'off' as const }
    await house.as(people.admin).ok('plan.set', { unitId: 'n_east', plan: { ...standardPlan, dutyHours } })
    await plan({ kind: 'weekly', weekdays: [5], from: '08:00', to: '12:00', validFrom: '2026-12-25', validUntil: null })
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    expect((await calendar(people.li, '2026-12-25', 15)).days.filter(({ shifts }) => shifts.length > 0).map(({ day }) => day)).toEqual(['2026-12-25', '2027-01-08'])
    expect((await edges('2026-12-25 08:00')).told).toBe(1)
    expect((await edges('2027-01-01 08:00')).told).toBe(0)
    expect((await edges('2027-01-08 08:00')).told).toBe(1)
  })
  test('what is planned far ahead is looked at within a week', async () => {
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    house.at = at('2026-11-28 10:00')
    await plan({ kind: 'once', day: '2027-03-01', from: '08:00', to: '12:00' })
    expect((await roster(database, li))!.edgeAt).toBe(plusDays(house.at, 7))
  })
})
