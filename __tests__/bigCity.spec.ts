/** A city of more units than one read brings: who hangs on the last of them is found like everybody else. */
import { standardPlan } from '@domain/plan'
import { database, transact } from '../cloudfunctions/db/database'
import { person, putPerson } from '../cloudfunctions/db/people'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

const many = 2300
const last: `n_${string}` = `n_big${many - 1}`

let house: House
beforeAll(async () => {
  house = await openHouse()
  const name = (nth: number) => `${nth}号街道工会`
  house.store.bulk('units', Array.from({ length: many }, (_, nth) => ({
    _id: `n_big${nth}`, name: name(nth), kind: 'street', parentId: 'n_west', path: `n_root/n_west/n_big${nth}/`, promise: { kept: 0, answered: 0 },
    plan: nth === many - 1 ? { ...standardPlan, capacity: 7 } : null, countedAt: house.at, areaKm2: null, successorId: null, called: `n_west|${name(nth)}`,
  })))
  const zhao = (await person(database, 'u_zhao'))!
  const wu = (await person(database, 'u_eastAdmin'))!
  await transact(async (tx) => { await putPerson(tx, { ...zhao, lawyer: { ...zhao.lawyer!, unitId: last } }); await putPerson(tx, { ...wu, unitId: last }) })
})
afterAll(() => house.close())

test('a lawyer posted there is on the list of lawyers', async () => {
  const { lawyers } = await house.as(people.admin).ok('duty.lawyers', {})
  expect(lawyers.find(({ id }) => id === 'u_zhao')).toMatchObject({ unitId: last, unit: `${many - 1}号街道工会` })
})

test('its own rules are named among those that differ', async () => {
  expect((await house.as(people.admin).ok('plan.get', { unitId: 'n_root' })).apart).toEqual([`${many - 1}号街道工会`])
})

test('what was done there is in the audit of those above, and an invitation to it on their list', async () => {
  const { id } = await house.as(people.eastAdmin).ok('invite.make', { post: { role: 'staff', unitId: last, surname: '钱' } })
  expect((await house.as(people.admin).ok('invite.list', {})).invites.map((one) => one.id)).toEqual([id])
  const day = house.at.slice(0, 10)
  const { rows } = await house.as(people.admin).ok('audit.search', { from: day, to: day, method: 'invite.make' })
  expect(rows).toMatchObject([{ method: 'invite.make' }])
})
