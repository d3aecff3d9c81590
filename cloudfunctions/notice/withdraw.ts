import { withdrawnFor } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { onPublished } from './onPublished'

/** What tells of it in the outbox is dropped by whoever would send it: see `toldStill`. */
export const withdraw: KnownVerb<'notice.withdraw'> = async (call, { id, revision, reason }) => onPublished(call, id, 'withdraw', (now) => {
  if (now.revision !== revision) throw refusal('NoticeStale')
  return withdrawnFor(now, reason, call.at)
})
