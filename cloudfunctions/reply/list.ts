import { limits, type SavedReply } from '@contract'
import type { KnownVerb } from '../call'
import { repliesOf } from '../db/drafts'

export const list: KnownVerb<'reply.list'> = async ({ person }) => {
  const replies = await repliesOf(person.id, limits.replies)
  return { replies: replies.map(({ id, title, text }): SavedReply => ({ id: id as SavedReply['id'], title, text })).sort((a, b) => a.title.localeCompare(b.title, 'zh')) }
}
