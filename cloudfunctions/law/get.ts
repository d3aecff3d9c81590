import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { changedSince } from './citations'

export const get: Verb<'law.get'> = async ({ at }, { id }) => {
  const [{ cardOf }, { statuteOf }] = await Promise.all([import('../content/cards'), import('../content/statutes')])
  const card = cardOf(id)
  if (!card) throw refusal('NotFound')
  const laws = [...new Set(card.citations.map(({ law }) => law))]
  return { card, statutes: laws.flatMap((law) => statuteOf(law) ?? []), changed: await changedSince(card.citations, at) }
}
