import { asked, answered, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

test('dashboard.get counts waiting, held, overdue and answered today under one\'s own unit', async () => {
  await answered(house)
  await asked(house)
  await claimed(house)
  await asked(house, people.other) // in the west
  expect((await house.as(people.staff).ok('dashboard.get', {})).standing).toMatchObject({ unitId: 'n_east', waiting: 1, held: 1, overdue: 0, answeredToday: 1 })
  expect((await house.as(people.admin).ok('dashboard.get', {})).standing).toMatchObject({ unitId: 'n_root', waiting: 2, held: 1, overdue: 0, answeredToday: 1 })
  house.pass(31)
  expect((await house.as(people.admin).ok('dashboard.get', {})).standing).toMatchObject({ waiting: 2, held: 1, overdue: 3 })
  house.pass(24 * 60)
  expect((await house.as(people.admin).ok('dashboard.get', {})).standing.answeredToday).toBe(0)
})
