import type { KnownVerb } from '../call'
import { dropNoticeDraft } from '../db/noticeDrafts'
import { onDraft } from './onDraft'

export const drop: KnownVerb<'notice.drop'> = async (call, seen) => onDraft(call, seen, 'drop', async ({ tx, draft }) => {
  await dropNoticeDraft(tx, draft.id)
  return { output: {}, to: 'dropped' }
})
