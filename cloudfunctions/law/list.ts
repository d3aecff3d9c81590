import type { Verb } from '../call'
import { cards } from '../content/cards'

export const list: Verb<'law.list'> = async (_call, { topic }) => ({
  cards: cards.filter((card) => !topic || card.topic === topic).map(({ id, topic, title, meaning }) => ({ id, topic, title, meaning })),
})
