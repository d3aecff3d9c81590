import type { LawHit, Topic } from '@contract'
import { cards } from '../cards'
import { type Engine, engineOf, find, type Hit } from './engine'
import { clean } from './clean'
import { tellingTokens } from './tokens'
import { conceptsIn } from './understand'

let engine: Engine | null = null

/** Made by the first search of a process, not when the bundle loads. */
const cardEngine = (): Engine => engine ??= engineOf(cards, [])

/** A hit below this score, or so far below the best, has only a stray word in common with a question; one word has no more to say. */
const floor = 12
const wordFloor = 0.5
const word = 4
const shareOfBest = 0.3
const most = 8

/** The words of `shown` that are in the question or in what the law calls it: runs of what overlaps, longest first. */
export function wordsIn(question: string, shown: string): string[] {
  const text = clean(question)
  const terms = [
    ...tellingTokens(text).map(({ term }) => term),
    ...conceptsIn(text).flatMap(({ terms: legal }) => legal.filter((term) => term.length > 2)),
  ]
  const covered = new Array<boolean>(shown.length).fill(false)
  for (const term of terms) {
    for (let at = shown.indexOf(term); at >= 0; at = shown.indexOf(term, at + 1)) covered.fill(true, at, at + term.length)
  }
  const runs = new Set<string>()
  for (let at = 0; at < shown.length; at++) {
    if (!covered[at] || covered[at - 1]) continue
    let end = at
    while (covered[end]) end++
    runs.add(shown.slice(at, end))
  }
  return [...runs].sort((a, b) => b.length - a.length).slice(0, most)
}

const lineOf = (question: string, { doc }: Hit): LawHit[] => {
  if (!doc.card) return []
  const { id, topic, title, meaning } = doc.card
  return [{ card: { id, topic, title, meaning }, words: wordsIn(question, `${title}\n${meaning}`) }]
}

function topicOf(hits: readonly Hit[]): Topic | null {
  const sums = new Map<Topic, number>()
  for (const { doc, score } of hits.slice(0, 3)) if (doc.card) sums.set(doc.card.topic, (sums.get(doc.card.topic) ?? 0) + score)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The cards that may answer a question, best first, and the topic most of them are of. */
export function searchCards(question: string, count = 10): { hits: LawHit[]; topic: Topic | null } {
  const found = find(cardEngine(), question, count)
  const worth = found.filter(({ score }) => score >= Math.max(clean(question).length > word ? floor : wordFloor, shareOfBest * (found[0]?.score ?? 0)))
  return { hits: worth.flatMap((hit) => lineOf(question, hit)), topic: topicOf(worth) }
}
