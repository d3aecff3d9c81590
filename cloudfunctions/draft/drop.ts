import type { KnownVerb } from '../call'
import { dropDraft } from '../db/drafts'

export const drop: KnownVerb<'draft.drop'> = async (call, { consultation: id, state }) => call.write(async (tx) => {
  await dropDraft(tx, { consultationId: id, lawyerId: call.person.id, state })
  return { output: {}, subject: id, change: { event: 'draftDropped' } }
})
