import { isDutyTime } from '@domain/calendar'
import { dueAtOf, officeHours } from '@domain/memberClock'
import { decideMember } from '@domain/memberDecide'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { changeOf, ownMember, saveMember } from './change'
import { officeNews } from './news'

export const answer: KnownVerb<'member.answer'> = async (call, { text }) => call.write(async (tx) => {
  const own = await ownMember(tx, call)
  if (!own) throw refusal('MemberChanged', { state: 'none' })
  const event = decideMember(own.now, own.relation, { do: 'answer', at: call.at, text })
  const after = await saveMember(tx, own.now, event)
  return {
    output: { state: after.state, reference: after.reference, dueAt: dueAtOf(after) }, subject: after.id, change: changeOf(own.now, after, event.kind),
    messages: isDutyTime(call.at, officeHours) ? await officeNews(after, '有人补充了入会申请', call.at) : [],
  }
})
