import { stepped } from '@domain/notice'
import type { KnownVerb } from '../call'
import { putNoticeDraft } from '../db/noticeDrafts'
import { onDraft } from './onDraft'

export const reject: KnownVerb<'notice.reject'> = async (call, { words, ...seen }) => onDraft(call, seen, 'reject', async ({ tx, draft }) => {
  await putNoticeDraft(tx, stepped(draft, call.at, { state: 'draft', rejection: { by: call.person.surname ?? '', at: call.at, words } }))
  return { output: {}, to: 'draft' }
})
