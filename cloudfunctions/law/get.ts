import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { cardOf } from '../content/cards'
import { statuteOf } from '../content/statutes'

export const get: Verb<'law.get'> = async (_call, { id }) => {
  const card = cardOf(id)
  if (!card) throw refusal('NotFound')
  const laws = [...new Set(card.citations.map(({ law }) => law))]
  return { card, statutes: laws.flatMap((law) => statuteOf(law) ?? []) }
}
