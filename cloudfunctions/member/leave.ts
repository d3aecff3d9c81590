import { actionsOf } from '@domain/member'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { dissolve, part } from './begin'
import { forgetIn, ownMember } from './change'

/** All that was given is deleted, in this transaction. An account that may be somebody else's goes on by itself. */
export const leave: KnownVerb<'member.leave'> = async (call) => call.write(async (tx) => {
  const own = await ownMember(tx, call)
  if (!own || !actionsOf(own.now, own.relation).includes('leave')) throw refusal('MemberChanged', { state: own?.now.state ?? 'none' })
  const { now, me, relation } = own
  const account = now.unsure.find(({ personId }) => personId === me.id)
  if (relation === 'unsure' && account) {
    await part(tx, now, account, call.at)
    await forgetIn(tx, me.id)
  } else {
    await dissolve(tx, now, call.at)
  }
  return { output: {}, subject: now.id, change: { event: 'left', from: now.state, unit: now.home.unitId } }
})
