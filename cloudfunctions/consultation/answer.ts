import { refusal } from '@domain/refusal'
import { topicNames } from '@domain/topic'
import type { KnownVerb } from '../call'
import { change } from './change'
import { entryBy } from './entry'
import { newsOf } from './news'

export const answer: KnownVerb<'consultation.answer'> = async (call, { id, token, text, citations = [] }) => {
  const { cardOf } = await import('../content/cards')
  const unknown = citations.find((cardId) => !cardOf(cardId))
  if (unknown !== undefined) throw refusal('UnknownCitation', { cardId: unknown })
  const entry = entryBy(call, 'answer', text, { citations: [...new Set(citations)] })
  return change(call, id, () => ({ do: 'answer', at: call.at, token, entry }), (after) =>
    ({ output: { state: after.state }, messages: [newsOf(after, `${topicNames[after.topic].name}咨询有答复了`)] }))
}
