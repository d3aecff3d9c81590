/** Invitations: who may make them, and what one code can do. */
import { database } from '../cloudfunctions/db/database'
import { person } from '../cloudfunctions/db/people'
import { type House, newRequestId, openHouse } from './support/given'
import { rowsOf } from './support/office'
import { people } from './support/people'
import { invited } from './support/ways/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const licence = { number: '14201201010123456', expiresOn: '2027-05-31' }

test('a code makes a worker a lawyer, with the licence that was written down, and they can begin', async () => {
  const { code } = await house.as(people.eastAdmin).ok('invite.make', { post: { role: 'lawyer', unitId: 'n_east', surname: '许', topics: ['wages', 'injury'], licence } })
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  expect(await house.as(people.other).ok('invite.look', { code })).toEqual({ role: 'lawyer', unit: '东区总工会', surname: '许', topics: ['wages', 'injury'], from: '吴', until: '2026-11-30T02:00:00.000Z' })
  expect(await house.as(people.other).ok('invite.accept', { code })).toEqual({ role: 'lawyer' })
  expect(await house.as(people.other).ok('session.get', {})).toMatchObject({ roles: ['lawyer'], surname: '许' })
  await house.as(people.other).ok('duty.switch', { to: 'on' })
  expect((await house.as(people.eastAdmin).ok('person.get', { id: 'u_other' })).lawyer).toMatchObject({ unitId: 'n_east', licence })
  expect(JSON.stringify(await Promise.all(['people', 'invites', 'journal'].map((name) => rowsOf(house, name))))).not.toContain(licence.number)
})

test('typed with blanks, in small letters, it is the same code', async () => {
  const { code } = await invited(house)
  expect(await house.as(people.other).ok('invite.accept', { code: ` ${code.replaceAll('-', ' ').toLowerCase()}` })).toEqual({ role: 'staff' })
  expect((await person(database, 'u_other'))?.unitId).toBe('n_east')
})

test('once: a second person is told that it is over, the first who asks again hears what they heard', async () => {
  const { code } = await invited(house)
  const requestId = newRequestId()
  const first = await house.as(people.other).ok('invite.accept', { code }, requestId)
  expect(await house.as(people.other).ok('invite.accept', { code }, requestId)).toEqual(first)
  expect((await house.as(people.worker).refused('invite.accept', { code })).name).toBe('InviteOver')
  expect((await house.as(people.worker).refused('invite.look', { code })).name).toBe('InviteOver')
})

test('race: of two who accept at once, one is in', async () => {
  const { code } = await invited(house, 'admin')
  const replies = await Promise.all([people.other, people.worker].map((openid) => house.as(openid).call('invite.accept', { code })))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  const roles = await Promise.all(['u_other', 'u_worker'].map(async (id) => (await person(database, id))!.roles.join()))
  expect(roles.sort()).toEqual(['admin', 'worker'])
})

test('seven days, and not a moment longer', async () => {
  const { code } = await invited(house)
  house.pass(7 * 24 * 60 - 1)
  expect((await house.as(people.other).ok('invite.look', { code })).role).toBe('staff')
  house.pass(1)
  expect((await house.as(people.other).refused('invite.accept', { code })).name).toBe('InviteOver')
})

test('nobody gives more than they may do, nor outside their own units', async () => {
  const post = (role: 'staff' | 'admin', unitId: `n_${string}`) => ({ post: { role, unitId, surname: '许' } })
  expect((await house.as(people.staff).refused('invite.make', post('admin', 'n_east'))).name).toBe('AboveYou')
  for (const unitId of ['n_root', 'n_west', 'n_none'] as const) {
    expect((await house.as(people.eastAdmin).refused('invite.make', post('staff', unitId))).name).toBe('UnknownUnit')
  }
  await house.as(people.staff).ok('invite.make', post('staff', 'n_street'))
})

test('what the inviter lost, the invitation lost: suspended, or a staff member by now', async () => {
  const { code } = await invited(house, 'admin', people.eastAdmin)
  await house.as(people.admin).ok('person.change', { id: 'u_eastAdmin', form: { surname: '吴', office: { unitId: 'n_east', role: 'staff' } } })
  expect((await house.as(people.other).refused('invite.accept', { code })).name).toBe('InviteOver')
  const { code: another } = await invited(house, 'staff', people.eastAdmin)
  await house.as(people.admin).ok('person.suspend', { id: 'u_eastAdmin', to: { kind: 'queue' } })
  expect((await house.as(people.other).refused('invite.accept', { code: another })).name).toBe('InviteOver')
})

test('the list shows codes to those who could have made them: staff never see an admin\'s', async () => {
  const [forAdmin, forStaff] = [await invited(house, 'admin'), await invited(house, 'staff')]
  const codesFor = async (openid: string) => (await house.as(openid).ok('invite.list', {})).invites.map(({ code }) => code).sort()
  expect(await codesFor(people.eastAdmin)).toEqual([forAdmin.code, forStaff.code].sort())
  expect(await codesFor(people.staff)).toEqual([forStaff.code])
  expect((await house.as(people.staff).refused('invite.withdraw', { id: forAdmin.id })).name).toBe('NotFound')
  await house.as(people.eastAdmin).ok('invite.withdraw', { id: forAdmin.id })
  expect(await codesFor(people.eastAdmin)).toEqual([forStaff.code])
  expect((await house.as(people.other).refused('invite.accept', { code: forAdmin.code })).name).toBe('InviteOver')
})

test('a second post of the same kind is refused; a lawyer may also work in the office', async () => {
  expect((await house.as(people.staff).refused('invite.accept', { code: (await invited(house, 'admin')).code })).name).toBe('HasPost')
  await house.as(people.li).ok('invite.accept', { code: (await invited(house)).code })
  expect(await house.as(people.li).ok('session.get', {})).toMatchObject({ roles: ['lawyer', 'staff'], surname: '李' })
})

test('a suspended person is not let in by another door', async () => {
  const { code } = await invited(house)
  await house.as(people.admin).ok('person.suspend', { id: 'u_wang', to: { kind: 'queue' } })
  expect((await house.as(people.wang).refused('invite.accept', { code })).name).toBe('NotAllowed')
})

test('no code lies in the store', async () => {
  const { code } = await invited(house)
  const kept = JSON.stringify(await Promise.all(['invites', 'journal'].map((name) => rowsOf(house, name))))
  expect([kept.includes(code), kept.includes(code.replaceAll('-', ''))]).toEqual([false, false])
})
