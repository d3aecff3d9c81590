import { limits } from '@contract'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { putReply, repliesOf, reply } from '../db/drafts'

export const save: KnownVerb<'reply.save'> = async (call, { id, title, text }) => {
  const lawyerId = call.person.id
  if (!id && (await repliesOf(lawyerId, limits.replies)).length >= limits.replies) throw refusal('TooMany', { most: limits.replies })
  return call.write(async (tx) => {
    const known = id ? await reply(tx, id) : null
    if (id && known?.lawyerId !== lawyerId) throw refusal('NotFound')
    const saved = (id ?? newId('r')) as `r_${string}`
    await putReply(tx, { id: saved, lawyerId, title, text })
    return { output: { id: saved }, subject: saved, change: { event: known ? 'replyChanged' : 'replySaved' } }
  })
}
