import type { Output } from '@contract'
import { stepped } from '@domain/notice'
import type { KnownVerb } from '../call'
import { putNoticeDraft } from '../db/noticeDrafts'
import { onDraft } from './onDraft'

/** What a colleague looked at is looked at again: it may be written differently by then. */
export const takeBack: KnownVerb<'notice.takeBack'> = async (call, seen) => onDraft(call, seen, 'takeBack', async ({ tx, draft }) => {
  const back = stepped(draft, call.at, { state: 'draft', approvedBy: null })
  await putNoticeDraft(tx, back)
  return { output: { id: back.id as Output<'notice.takeBack'>['id'], revision: back.revision }, to: 'draft' }
})
