import { plusDays } from '@domain/calendar'
import { type House, openHouse } from './support/given'
import { claimed } from './support/consultations'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

test('duty.get tells the shift that covers now, and the hands', async () => {
  expect(await house.as(people.wang).ok('duty.get', {})).toEqual({ state: 'on', shift: { from: plusDays(house.at, -1), to: plusDays(house.at, 1) }, holding: 0, capacity: 3 })
  house.pass(25 * 60)
  expect((await house.as(people.wang).ok('duty.get', {})).shift).toBeNull()
})

test('duty.switch off takes nothing away: what is held stays held', async () => {
  const { id } = await claimed(house)
  expect(await house.as(people.wang).ok('duty.switch', { to: 'off' })).toEqual({ state: 'off' })
  expect(await house.as(people.wang).ok('consultation.get', { id })).toMatchObject({ state: 'held' })
  expect(await house.as(people.wang).ok('duty.get', {})).toMatchObject({ state: 'off', holding: 1 })
})
