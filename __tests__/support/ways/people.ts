/** How each error of signing in, of posts and of invitations is met. */
import { transact } from '../../../cloudfunctions/db/database'
import { person, putPerson } from '../../../cloudfunctions/db/people'
import type { House } from '../given'
import { people } from '../people'
import { showing } from '../web'
import type { Ways } from './asking'

/** An invitation for a colleague in the east district. */
export const invited = async (house: House, role: 'lawyer' | 'staff' | 'admin' = 'staff', as: string = people.admin): Promise<{ id: `iv_${string}`; code: string }> => {
  const post = { unitId: 'n_east', surname: '许' }
  const { id, code } = await house.as(as).ok('invite.make', { post: role === 'lawyer' ? { ...post, role, topics: ['wages'], licence: null } : { ...post, role } })
  return { id: id as `iv_${string}`, code }
}

/** The licence of a lawyer ended with this day. */
export const licensedUntil = (id: string, expiresOn: string, lookAt: string | null = null): Promise<void> => transact(async (tx) => {
  const now = (await person(tx, id))!
  await putPerson(tx, { ...now, lawyer: { ...now.lawyer!, licence: { number: 'sealed', expiresOn, lookAt } } })
})

const over = async (house: House) => {
  const { code } = await showing(house)
  house.pass(3)
  return { code }
}
const form = { surname: '许' }

export const peopleWays = (house: House): Ways => ({
  'signIn.wait SignInOver': async () => [null, 'signIn.wait', { code: (await showing(house)).code, secret: 'A'.repeat(43) }],
  'signIn.enter SignInOver': async () => [null, 'signIn.enter', (await showing(house)).own],
  'signIn.see SignInOver': async () => [people.wang, 'signIn.see', await over(house)],
  'signIn.see SignInTaken': async () => {
    const { code } = await showing(house)
    await house.as(people.wang).ok('signIn.see', { code })
    return [people.li, 'signIn.see', { code }]
  },
  'signIn.approve SignInOver': async () => [people.wang, 'signIn.approve', { ...await over(house), number: '0000' }],
  'signIn.refuse SignInOver': async () => [people.wang, 'signIn.refuse', await over(house)],
  'person.list UnknownUnit': async () => [people.staff, 'person.list', { unitId: 'n_west' }],
  'person.change UnknownUnit': async () => [people.eastAdmin, 'person.change', { id: 'u_staff', form: { ...form, office: { unitId: 'n_west', role: 'staff' } } }],
  'person.change AboveYou': async () => [people.staff, 'person.change', { id: 'u_eastAdmin', form }],
  'person.change LastAdmin': async () => [people.admin, 'person.change', { id: 'u_admin', form: { ...form, office: { unitId: 'n_root', role: 'staff' } } }],
  'person.suspend AboveYou': async () => [people.staff, 'person.suspend', { id: 'u_eastAdmin', to: { kind: 'queue' } }],
  'person.suspend LastAdmin': async () => [people.admin, 'person.suspend', { id: 'u_admin', to: { kind: 'queue' } }],
  'person.suspend UnknownLawyer': async () => [people.admin, 'person.suspend', { id: 'u_li', to: { kind: 'lawyer', lawyerId: 'u_staff' } }],
  'person.resume AboveYou': async () => [people.staff, 'person.resume', { id: 'u_eastAdmin' }],
  'invite.make UnknownUnit': async () => [people.eastAdmin, 'invite.make', { post: { role: 'staff', unitId: 'n_west', surname: '许' } }],
  'invite.make AboveYou': async () => [people.staff, 'invite.make', { post: { role: 'admin', unitId: 'n_east', surname: '许' } }],
  'invite.look InviteOver': async () => [people.worker, 'invite.look', { code: 'ABCD-EFGH-JKLM' }],
  'invite.accept InviteOver': async () => [people.worker, 'invite.accept', { code: 'ABCD-EFGH-JKLM' }],
  'invite.accept HasPost': async () => [people.staff, 'invite.accept', { code: (await invited(house)).code }],
  'duty.switch LicenceExpired': async () => {
    await licensedUntil('u_wang', '2026-11-22')
    return [people.wang, 'duty.switch', { to: 'on' }]
  },
})
