import { withdrawnFor } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { stopFanOut } from '../message/fanOut'
import { onPublished } from './onPublished'

export const withdraw: KnownVerb<'notice.withdraw'> = async (call, { id, revision, reason }) => onPublished(call, id, 'withdraw', async (now, tx) => {
  if (now.revision !== revision) throw refusal('NoticeStale')
  await stopFanOut(tx, id)
  return withdrawnFor(now, reason, call.at)
})
