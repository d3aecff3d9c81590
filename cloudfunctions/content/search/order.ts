/** The order in which what was found is shown. */
import type { Hit } from './engine'

/** Plain words before the law's own: a card among the first three stands first, unless a place was named outright. */
export function plainFirst(hits: Hit[]): Hit[] {
  const at = hits.findIndex(({ doc }) => doc.card)
  if (at <= 0 || at > 2) return hits
  return [hits[at]!, ...hits.filter((_, place) => place !== at)]
}

/** One whose places all stand higher already loses this share of its score. */
const repeated = { card: 0.15, article: 0.5 }

/** The order in which each hit brings something new: not five cards on the same article. Scores stay as they were. */
export function spread(hits: readonly Hit[], count: number): Hit[] {
  const left = [...hits]
  const chosen: Hit[] = []
  const covered = new Set<string>()
  const worth = ({ doc, score }: Hit) => score * (1 - (doc.card ? repeated.card : repeated.article) * doc.places.filter((place) => covered.has(place)).length / doc.places.length)
  while (chosen.length < count && left.length) {
    const next = left.reduce((one, other) => worth(other) > worth(one) ? other : one)
    left.splice(left.indexOf(next), 1)
    chosen.push(next)
    for (const place of next.doc.places) covered.add(place)
  }
  return chosen
}
