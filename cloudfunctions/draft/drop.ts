import type { KnownVerb } from '../call'
import { dropDraft } from '../db/drafts'

export const drop: KnownVerb<'draft.drop'> = async (call, { consultation: id }) => call.write(async (tx) => {
  await dropDraft(tx, id, call.person.id)
  return { output: {}, subject: id, change: { event: 'draftDropped' } }
})
