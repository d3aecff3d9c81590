import { type LawyerPost, newPost, type Person } from '@domain/access'
import { rolesWith } from '@domain/posts'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { type Invite, invite, inviteByKey, putInvite } from '../db/invites'
import { person, putPerson } from '../db/people'
import { planFor } from '../duty/roster'
import { keptLicence } from '../person/licence'
import { keyOf } from './code'
import { holding } from './holding'
import { licenceIn } from './offer'

/** The person with the post that the invitation gives. @throws Refusal HasPost */
function invited(me: Person, offer: Invite, capacity: number, at: string): Person {
  const { post, unitId, surname } = offer
  const named = { ...me, roles: rolesWith(me.roles, post.role), surname: me.surname ?? surname }
  if (post.role !== 'lawyer') return { ...named, unitId }
  const lawyer: LawyerPost = { ...newPost(unitId, post.topics, capacity), licence: keptLicence(me.id, licenceIn(offer), at) }
  return { ...named, lawyer }
}

export const accept: KnownVerb<'invite.accept'> = async (call, { code }) => {
  const found = await inviteByKey(keyOf(code))
  const { capacity } = await planFor(found?.unitId ?? '')
  return call.write(async (tx) => {
    const { invite: offer } = await holding(tx, found && await invite(tx, found.id), call.at)
    const me = await person(tx, call.person.id)
    if (!me || me.suspended) throw refusal('NotAllowed')
    await putPerson(tx, invited(me, offer, Math.min(3, capacity), call.at))
    await putInvite(tx, { ...offer, state: 'taken', takenBy: me.id })
    return { output: { role: offer.post.role }, subject: me.id, change: { event: 'joined', invite: offer.id, by: offer.madeBy, role: offer.post.role, unit: offer.unitId } }
  })
}
