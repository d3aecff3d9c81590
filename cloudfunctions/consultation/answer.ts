import { topicNames } from '@domain/topic'
import type { KnownVerb } from '../call'
import { dropDraft, putDraft } from '../db/drafts'
import { boundCitations } from '../law/citations'
import { change } from './change'
import { entryBy } from './entry'
import { newsOf } from './news'

export const answer: KnownVerb<'consultation.answer'> = async (call, { id, token, text, citations = [] }) => {
  const entry = entryBy(call, 'answer', text, { citations: await boundCitations(citations, call.at) })
  const lawyerId = call.person.id
  return change(call, id, () => ({ do: 'answer', at: call.at, token, entry }), (after) =>
    ({ output: { state: after.state }, messages: [newsOf(after, `${topicNames[after.topic].name}咨询有答复了`)] }), {
    also: (tx) => dropDraft(tx, { consultationId: id, lawyerId, state: 'open' }),
    // whoever was too late keeps what they wrote, and only they can read it
    keep: {
      on: ['StaleToken', 'WrongState'],
      run: (tx, { reference }) => putDraft(tx, { lawyerId, consultationId: id, reference, text, citations, savedAt: call.at, state: 'late' }),
    },
  })
}
