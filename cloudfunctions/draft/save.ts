import { relationOf } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { consultation } from '../db/consultations'
import { dropDraft, putDraft } from '../db/drafts'

export const save: KnownVerb<'draft.save'> = async (call, { consultation: id, text, citations }) => call.write(async (tx) => {
  const now = await consultation(tx, id)
  if (!now || relationOf(call.person, now) !== 'holder') throw refusal('NotFound')
  const lawyerId = call.person.id
  if (text === '' && citations.length === 0) await dropDraft(tx, { consultationId: id, lawyerId, state: 'open' })
  else await putDraft(tx, { lawyerId, consultationId: id, reference: now.reference, text, citations, savedAt: call.at, state: 'open' })
  return { output: {}, subject: id, change: { event: 'drafted', letters: text.length } }
})
