/** Lawyers' licences: who is warned, and who is offered nothing any more. */
import type { Person } from '@domain/access'
import { plusMinutes } from '@domain/calendar'
import { database } from '../cloudfunctions/db/database'
import { person } from '../cloudfunctions/db/people'
import { asked } from './support/consultations'
import { type House, openHouse } from './support/given'
import { rowsOf } from './support/office'
import { people } from './support/people'
import { licensedUntil } from './support/ways/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const admin = () => house.as(people.admin)
const get = (id: string) => person(database, id) as Promise<Person>

describe('licences', () => {
  const until = (expiresOn: string) => admin().ok('person.change', { id: 'u_wang', form: { surname: '王', lawyer: { unitId: 'n_root', topics: ['wages'], licence: { number: '14201201010123456', expiresOn } } } })
  const warnings = async () => (await rowsOf<{ method: string; change: { state: string }; messages: { to: string }[] }>(house, 'journal'))
    .filter(({ method }) => method === 'clock.licence').map(({ change, messages }) => [change.state, messages.map(({ to }) => to)])

  test('thirty and seven days before, once each however often the clock runs, to the lawyer and their office', async () => {
    await until('2026-12-31')
    house.at = '2026-12-01T00:59:00.000Z'
    await house.tick()
    expect(await warnings()).toEqual([])
    for (const at of ['2026-12-01T01:00:00.000Z', '2026-12-01T01:01:00.000Z', '2026-12-20T04:00:00.000Z', '2026-12-24T01:00:00.000Z', '2026-12-24T01:01:00.000Z', '2026-12-31T15:59:00.000Z']) {
      house.at = at
      await Promise.all([house.tick(), house.tick()])
    }
    expect((await warnings()).sort()).toEqual([['month', ['u_wang', 'u_admin']], ['week', ['u_wang', 'u_admin']]])
  })

  test('after its last day nothing is offered, duty ends, and the switch stays off until it is renewed', async () => {
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    await until('2026-11-23')
    await asked(house)
    house.at = '2026-11-23T16:00:00.000Z'
    await house.tick()
    expect((await get('u_wang')).lawyer).toMatchObject({ duty: 'off', offered: null })
    expect((await house.as(people.wang).refused('duty.switch', { to: 'on' })).name).toBe('LicenceExpired')
    await until('2027-11-23')
    await house.as(people.wang).ok('duty.switch', { to: 'on' })
  })

  test('nothing is offered from the first moment, even before the clock has looked', async () => {
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    await licensedUntil('u_wang', '2026-11-22', plusMinutes(house.at, 60))
    await asked(house)
    await house.tick()
    expect((await get('u_wang')).lawyer?.offered).toBeNull()
    await licensedUntil('u_wang', '2026-11-23', plusMinutes(house.at, 60))
    house.pass(1)
    await house.tick()
    expect((await get('u_wang')).lawyer?.offered).not.toBeNull()
  })

  test('the list says whose ends soon', async () => {
    await until('2026-11-30')
    const { people: all } = await admin().ok('person.list', {})
    expect(all.find(({ id }) => id === 'u_wang')?.lawyer).toMatchObject({ licence: 'week', licenceOn: '2026-11-30' })
  })
})
