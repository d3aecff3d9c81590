import type { Verb } from '../call'

/** Cards are read when first asked for: other methods start without them. */
export const list: Verb<'law.list'> = async (_call, { topic }) => {
  const { cards } = await import('../content/cards')
  return { cards: cards.filter((card) => !topic || card.topic === topic).map(({ id, topic, title, meaning }) => ({ id, topic, title, meaning })) }
}
