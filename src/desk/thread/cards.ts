import type { CardLine, Topic } from '@contract'

/** The cards of a topic (or of all) that hold every word typed, in their title or meaning. */
export function matching(cards: readonly CardLine[], topic: Topic | null, typed: string): CardLine[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return cards.filter(card => {
    const text = `${card.title}${card.meaning}`.toLowerCase()
    return (topic === null || card.topic === topic) && words.every(word => text.includes(word))
  })
}
