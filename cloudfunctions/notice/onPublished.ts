import type { NoticeAction } from '@contract'
import { noticeRelation, type PublishedNotice, refuseUnlessOpen } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownCall } from '../call'
import type { Transaction } from '../db/database'
import { notice, putNotice } from '../db/notices'

/** One step of one notice that is out, by somebody whose office it concerns. */
export const onPublished = (
  call: KnownCall, id: string, action: NoticeAction, step: (now: PublishedNotice, tx: Transaction) => PublishedNotice | Promise<PublishedNotice>,
): Promise<Record<string, never>> => call.write(async (tx) => {
  const now = await notice(tx, id)
  if (!now) throw refusal('NotFound')
  refuseUnlessOpen(action, now.state, noticeRelation(call.person, { authorId: now.publishedBy, units: now.units }), 'free')
  const after = await step(now, tx)
  await putNotice(tx, after)
  return { output: {}, subject: id, change: { event: action, from: now.state, to: after.state, revision: after.revision, pinnedUntil: after.pinnedUntil } }
})
