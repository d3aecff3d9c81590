import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'
import { clearShifts, handOver } from './handOver'
import { changeable, keepAnAdmin } from './own'

/** One transaction: nobody is half suspended, and nothing is left in hands that may not act. */
export const suspend: KnownVerb<'person.suspend'> = (call, { id, to }) => call.write(async (tx) => {
  const { me, other } = await changeable(tx, call.person.id, id)
  if (other.suspended) throw refusal('NotFound')
  await keepAnAdmin(tx, other, call.at)
  const work = other.lawyer ? await handOver(tx, other, to.kind === 'lawyer' ? to.lawyerId : null, call.at) : { queued: 0, given: 0, messages: [] }
  const shifts = other.lawyer ? await clearShifts(tx, id, call.at) : 0
  const after = (await person(tx, id))!
  await putPerson(tx, { ...after, suspended: { at: call.at, by: me.id }, sessionsFrom: call.at })
  const { queued, given, messages } = work
  return { output: { queued, given, shifts }, messages, subject: id, change: { event: 'suspended', to: to.kind, queued, given, shifts } }
})
