import type { Output } from '@contract'
import { plusDays } from '@domain/calendar'
import { mayGive } from '@domain/posts'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { putInvite } from '../db/invites'
import { person } from '../db/people'
import { openUnit } from '../unit/places'
import { codeOf, keyOf } from './code'
import { keptPost } from './offer'

const heldDays = 7

/** The code is made of the id after the write: the journal keeps the id alone. */
export const make: KnownVerb<'invite.make'> = async (call, { post }) => {
  const id = newId('iv')
  const kept = await call.write(async (tx) => {
    const me = await person(tx, call.person.id)
    if (!me || !mayGive(me, post.role)) throw refusal('AboveYou')
    const { id: unitId } = await openUnit(tx, me, post.unitId)
    const expiresAt = plusDays(call.at, heldDays)
    await putInvite(tx, {
      id, key: keyOf(codeOf(id)), state: 'open', unitId, surname: post.surname, post: keptPost(id, post), madeBy: me.id, madeAt: call.at, expiresAt, takenBy: null,
    })
    return { output: { id: id as Output<'invite.make'>['id'], until: expiresAt }, subject: id, change: { event: 'invited', role: post.role, unit: unitId } }
  })
  return { ...kept, code: codeOf(kept.id) }
}
