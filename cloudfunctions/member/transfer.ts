import { decideMember } from '@domain/memberDecide'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { changeOf, ownMember, saveMember } from './change'
import { unionOf } from './where'

/** A member stays one: the new union has them at once, and the old one sees them no more. */
export const transfer: KnownVerb<'member.transfer'> = async (call, { employer, trade, ...where }) => {
  const union = await unionOf(where, call.person)
  if (!union) throw refusal('UnknownUnit')
  return call.write(async (tx) => {
    const own = await ownMember(tx, call)
    if (!own) throw refusal('MemberChanged', { state: 'none' })
    const event = decideMember(own.now, own.relation, { do: 'transfer', at: call.at, home: union.home, form: { ...own.now.form, employer, trade } })
    const after = await saveMember(tx, own.now, event)
    return { output: { unit: after.home.unitName }, subject: after.id, change: { ...changeOf(own.now, after, event.kind), left: own.now.home.unitId } }
  })
}
