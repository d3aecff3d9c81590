import { type NewShift, privacyVersion, type Reply, topics } from '@contract'
import { newPost } from '@domain/access'
import { plusDays } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { dutyEdges } from '../cloudfunctions/duty/edges'
import { database, transact } from '../cloudfunctions/db/database'
import { addPerson, person } from '../cloudfunctions/db/people'
import { roster } from '../cloudfunctions/db/shifts'
import { claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

/** Shanghai's wall clock, `2026-11-23 10:00`, as an instant; the house opens at that one, a Monday */
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString()
const tuesday: NewShift = { kind: 'once', day: '2026-11-24', from: '14:00', to: '18:00' }
const li = 'u_li'
const plan = (shift: NewShift, lawyerId: string = li, by: string = people.staff) => house.as(by).ok('duty.plan', { lawyerId, shift })
const calendar = (openid: string = people.li, from = '2026-11-23', days = 7) => house.as(openid).ok('duty.calendar', { from, days })
const shiftsOf = async (openid: string, from?: string, days?: number) => (await calendar(openid, from, days)).days.flatMap(({ shifts }) => shifts)
type Sent = { touser: string; page: string; data: Record<string, { value: string }> }
/** what went out to phones, oldest first */
const messages = () => house.store.outbox.list().map(({ payload }) => payload as Sent).reverse()
const told = () => messages().map(({ touser, data }) => `${touser} ${data.thing1?.value}`)
const stateOf = async (id: string) => (await person(database, id))?.lawyer?.duty

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

describe('swaps', () => {
  const offer = async (to = 'u_wang') => {
    const shiftId = (await plan(tuesday)).ids[0]!
    const { id } = await house.as(people.li).ok('duty.swap', { shiftId, day: '2026-11-24', to })
    return { id, shiftId, giverId: li }
  }
  const answer = (openid: string, { id, giverId }: { id: string; giverId: string }, how: 'accept' | 'decline' = 'accept') =>
    house.as(openid).call('duty.answerSwap', { giverId, id, answer: how })
  const tuesdays = async (openid: string) => (await shiftsOf(openid, '2026-11-24', 1)).map(({ from, to }) => [from, to])
  const afternoon = [at('2026-11-24 14:00'), at('2026-11-24 18:00')]

  test('accepted, the shift stands on the other calendar, and both are told', async () => {
    const swap = await offer()
    expect((await calendar(people.wang)).toMe).toMatchObject([{ id: swap.id, giverId: li, surname: '李', state: 'offered', shift: { day: '2026-11-24' } }])
    expect((await house.as(people.wang).ok('duty.get', {})).swaps).toBe(1)
    expect((await answer(people.wang, swap)).ok).toBe(true)
    expect([await tuesdays(people.li), await tuesdays(people.wang)]).toEqual([[], [afternoon]])
    expect((await calendar()).byMe).toMatchObject([{ id: swap.id, surname: '王', state: 'accepted' }])
    expect(told()).toEqual(
      [`${people.li} 工会给您排了新的班`, `${people.wang} 有同事想和您换班`, `${people.li} 同事接了您换的班`])
  })
  test('declined, it stays where it was', async () => {
    const swap = await offer()
    expect((await answer(people.wang, swap, 'decline')).ok).toBe(true)
    expect([await tuesdays(people.li), await tuesdays(people.wang)]).toEqual([[afternoon], []])
    expect((await calendar(people.wang)).toMe).toEqual([])
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'SwapOver' } })
  })
  test('one turn of a weekly shift goes over, the others stay', async () => {
    const { ids } = await plan({ kind: 'weekly', weekdays: [2], from: '14:00', to: '18:00', validFrom: '2026-11-24', validUntil: null })
    const { id } = await house.as(people.li).ok('duty.swap', { shiftId: ids[0]!, day: '2026-12-01', to: 'u_wang' })
    await house.as(people.wang).ok('duty.answerSwap', { giverId: li, id, answer: 'accept' })
    expect((await shiftsOf(people.li, '2026-11-24', 22)).map(({ day }) => day)).toEqual(['2026-11-24', '2026-12-08', '2026-12-15'])
    expect((await shiftsOf(people.wang, '2026-11-24', 22)).map(({ day, kind }) => [day, kind])).toEqual([['2026-12-01', 'once']])
  })
  test('over when the shift begins, when it was taken off, when it was withdrawn', async () => {
    const swap = await offer()
    await house.as(people.li).ok('duty.withdrawSwap', { id: swap.id })
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'SwapOver' } })
    const second = await house.as(people.li).ok('duty.swap', { shiftId: swap.shiftId, day: '2026-11-24', to: 'u_wang' })
    const late = { ...swap, id: second.id }
    house.at = at('2026-11-24 14:00')
    expect([(await calendar(people.wang)).toMe, (await calendar()).byMe.map(({ state }) => state)]).toEqual([[], ['withdrawn', 'over']])
    expect(await answer(people.wang, late)).toMatchObject({ error: { name: 'SwapOver' } })
    house.at = at('2026-11-24 10:00')
    await house.as(people.staff).ok('duty.unplan', { lawyerId: li, shiftId: swap.shiftId, day: '2026-11-24', which: 'turn' })
    expect(await answer(people.wang, late)).toMatchObject({ error: { name: 'SwapOver' } })
  })
  test('nobody else can answer it, and only who serves the unit can be asked', async () => {
    const swap = await offer()
    expect(await answer(people.zhao, swap)).toMatchObject({ error: { name: 'NotFound' } })
    expect(await answer(people.li, swap)).toMatchObject({ error: { name: 'NotFound' } })
    const ask = (to: string) => house.as(people.li).refused('duty.swap', { shiftId: swap.shiftId, day: '2026-11-24', to })
    for (const to of ['u_zhao', 'u_li', 'u_worker']) expect((await ask(to)).name).toBe('UnknownColleague')
    expect((await calendar()).colleagues.map(({ surname }) => surname)).toEqual(['王'])
  })
  test('who has another shift or leave then is told so, and nothing moves', async () => {
    const swap = await offer()
    await plan({ kind: 'once', day: '2026-11-24', from: '17:00', to: '19:00' }, 'u_wang', people.admin)
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'ShiftOverlap', details: { when: '11月24日（周二）17:00–19:00' } } })
    const [busy] = (await shiftsOf(people.wang, '2026-11-24', 1)).filter(({ from }) => from === at('2026-11-24 17:00'))
    await house.as(people.admin).ok('duty.unplan', { lawyerId: 'u_wang', shiftId: busy!.id, day: '2026-11-24', which: 'turn' })
    await house.as(people.wang).ok('duty.leave', { from: '2026-11-24', to: '2026-11-24' })
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'OnLeave' } })
    expect(await tuesdays(people.li)).toEqual([afternoon])
  })
})

describe('swaps, raced', () => {
  const qian = 'openid-lawyer-qian'
  beforeEach(() => transact((tx) => addPerson(tx, {
    id: 'u_qian', openid: qian, roles: ['lawyer'], surname: '钱', consent: { version: privacyVersion, at: house.at }, station: null, unitId: null,
    lawyer: newPost('n_root', [...topics], 3),
  })))
  const outcome = (reply: Reply) => (reply.ok ? 'accepted' : reply.error.name)

  test('two colleagues accept at once: one has it, the other is told, and it stands on one calendar', async () => {
    for (let round = 1; round <= 4; round++) {
      const day = `2026-12-0${round}`
      const shiftId = (await plan({ kind: 'once', day, from: '14:00', to: '18:00' })).ids[0]!
      const offers = await Promise.all(['u_wang', 'u_qian'].map((to) => house.as(people.li).ok('duty.swap', { shiftId, day, to })))
      const taps = [people.wang, qian, people.wang, qian].map((openid, n) => house.as(openid).call('duty.answerSwap', { giverId: li, id: offers[n % 2]!.id, answer: 'accept' }))
      expect((await Promise.all(taps)).map(outcome).sort()).toEqual(['SwapOver', 'SwapOver', 'SwapOver', 'accepted'])
      const places = await Promise.all([people.li, people.wang, qian].map(async (openid) => (await shiftsOf(openid, day, 1)).length))
      expect([places[0], places[1]! + places[2]!]).toEqual([0, 1])
    }
  })
  test('accepted and withdrawn at once: one of the two, never both', async () => {
    for (let round = 1; round <= 4; round++) {
      const day = `2026-12-0${round}`
      const shiftId = (await plan({ kind: 'once', day, from: '14:00', to: '18:00' })).ids[0]!
      const { id } = await house.as(people.li).ok('duty.swap', { shiftId, day, to: 'u_wang' })
      const [accepted, withdrawn] = await Promise.all([
        house.as(people.wang).call('duty.answerSwap', { giverId: li, id, answer: 'accept' }), house.as(people.li).call('duty.withdrawSwap', { id }),
      ])
      expect([outcome(accepted), outcome(withdrawn)].sort()).toEqual(['SwapOver', 'accepted'])
      expect((await shiftsOf(people.wang, day, 1)).length).toBe(accepted.ok ? 1 : 0)
    }
  })
})

describe('the clock', () => {
  const edges = async (wall: string) => { house.at = at(wall); return dutyEdges(house.at) }
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
    const both = await Promise.all([dutyEdges(at('2026-11-26 12:20')), dutyEdges(at('2026-11-26 12:20'))])
    expect(both.reduce((sum, { turnedOff, failed }) => sum + turnedOff + failed, 0)).toBe(1)
    house.at = at('2026-11-26 12:30')
    await house.as(people.li).ok('duty.switch', { to: 'on' })
    expect(await edges('2026-11-26 12:00')).toEqual(none)
    expect(await stateOf(li)).toBe('on')
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
    expect(messages().at(-1)).toMatchObject({ page: 'desk/queue', data: { character_string2: { value: '2026-11-26' }, time4: { value: '2026-11-26 08:00' } } })
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
