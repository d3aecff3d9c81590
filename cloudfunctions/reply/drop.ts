import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { dropReply, reply } from '../db/drafts'

export const drop: KnownVerb<'reply.drop'> = async (call, { id }) => call.write(async (tx) => {
  const known = await reply(tx, id)
  if (known?.lawyerId !== call.person.id) throw refusal('NotFound')
  await dropReply(tx, id)
  return { output: {}, subject: id, change: { event: 'replyDropped' } }
})
