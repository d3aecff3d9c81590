import { weekdaysInWords } from '@domain/weekday'
import { answered } from './support/consultations'
import { type House, openHouse } from './support/given'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

describe('station.get', () => {
  test('shows what a worker needs, without asking who they are', async () => {
    expect(await house.as(null).ok('station.get', { code: codes.east })).toMatchObject({
      name: '东湖驿站', within: ['东区总工会', '东湖街道工会'], hours: { from: '08:30', to: '18:00', days: '周一至周五' }, openNow: true,
      onDuty: expect.arrayContaining([{ surname: '王' }, { surname: '李' }]), promise: { minutes: 30, keptPercent: null, answered: 0 },
    })
  })
  test('only lawyers who are switched on and on a shift that serves it are on duty', async () => {
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    expect((await house.as(null).ok('station.get', { code: codes.east })).onDuty).toEqual([{ surname: '李' }])
    expect((await house.as(null).ok('station.get', { code: codes.west })).onDuty).toEqual([])
    house.pass(2 * 24 * 60)
    expect((await house.as(null).ok('station.get', { code: codes.east })).onDuty).toEqual([])
  })
  test('at night it tells when a lawyer\'s shift and duty hours next coincide', async () => {
    const resumes = async () => (await house.as(null).ok('station.get', { code: codes.east })).resumesAt
    expect(await resumes()).toBeNull() // 10:00, in a shift
    house.at = '2026-11-23T15:00:00.000Z' // 23:00, in a shift, duty hours end at 22:00
    expect(await resumes()).toBe('2026-11-24T00:00:00.000Z')
    house.at = '2026-11-24T03:00:00.000Z' // shifts are over, and none is planned
    expect(await resumes()).toBeNull()
    await house.as(people.staff).ok('duty.plan', { lawyerId: 'u_li', shift: { kind: 'weekly', weekdays: [3, 4], from: '14:00', to: '18:00', validFrom: '2026-11-24', validUntil: null } })
    expect(await resumes()).toBe('2026-11-25T06:00:00.000Z')
    await house.as(people.li).ok('duty.leave', { from: '2026-11-25', to: '2026-11-25' })
    expect(await resumes()).toBe('2026-11-26T06:00:00.000Z')
  })
  test('is closed in the evening and on Sundays', async () => {
    house.at = '2026-11-23T10:00:00.000Z' // 18:00
    expect((await house.as(null).ok('station.get', { code: codes.east })).openNow).toBe(false)
    house.at = '2026-11-22T04:00:00.000Z'
    expect((await house.as(null).ok('station.get', { code: codes.east })).openNow).toBe(false)
  })
  test.each(['NOSUCH99', '坏的码', '%7B$gt', 'a'.repeat(64)])('a code that is none (%s) is not found', async (code) => {
    expect((await house.as(null).refused('station.get', { code })).name).toBe('NotFound')
  })
  test('the promise is measured: kept and broken first answers are counted by the clock', async () => {
    for (let n = 0; n < 5; n++) await answered(house)
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '等了很久才有人回答的问题' })
    house.pass(31)
    const { token } = await house.as(people.wang).ok('consultation.claim', { id })
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '抱歉让您久等了' })
    house.pass(10)
    expect((await house.tick()).counted).toBe(4)
    expect((await house.as(null).ok('station.get', { code: codes.east })).promise).toEqual({ minutes: 30, keptPercent: 83, answered: 6 })
  })
})

describe('station.units', () => {
  test('staff see their own subtree, parents first', async () => {
    expect((await house.as(people.staff).ok('station.units', {})).units.map((unit) => unit.id)).toEqual(['n_east', 'n_street'])
    expect((await house.as(people.admin).ok('station.units', {})).units.map((unit) => unit.id)[0]).toBe('n_root')
  })
})

test.each([[[1, 2, 3, 4, 5], '周一至周五'], [[1, 2, 3, 4, 5, 6, 7], '每天'], [[6, 7], '周六、日'], [[1, 3, 5], '周一、三、五']])('days %j are %s', (days, words) => {
  expect(weekdaysInWords(days)).toBe(words)
})
