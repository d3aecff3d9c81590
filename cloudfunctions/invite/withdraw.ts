import { mayGive } from '@domain/posts'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { invite, putInvite } from '../db/invites'
import { chainOf } from '../person/own'

export const withdraw: KnownVerb<'invite.withdraw'> = (call, { id }) => call.write(async (tx) => {
  const now = await invite(tx, id)
  const mine = now?.state === 'open' && mayGive(call.person, now.post.role) && (await chainOf(tx, now.unitId)).includes(call.person.unitId ?? '')
  if (!now || !mine) throw refusal('NotFound')
  await putInvite(tx, { ...now, state: 'withdrawn' })
  return { output: {}, subject: id, change: { event: 'inviteWithdrawn', role: now.post.role, unit: now.unitId } }
})
