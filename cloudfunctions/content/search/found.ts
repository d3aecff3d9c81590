import type { Topic } from '@contract'
import { clean } from './clean'
import { type Engine, find, type Hit } from './engine'
import { tellingTokens } from './tokens'
import { conceptsIn } from './understand'

/** A hit below this score, or so far below the best, has only a stray word in common with a question; one word has no more to say. */
const floor = 12
const wordFloor = 0.5
const word = 4
const shareOfBest = 0.3
const most = 8
/** characters of an article that a hit shows */
const excerptLength = 120

/** What says nothing by itself does not stand out at the ends of what matched: 补偿 of 到补偿吗. */
const fillers = /^[到能要我在还]+|[吗呢吧么了的]+$/g

/** Which characters of `shown` are in the question or in what the law calls it. */
function coveredIn(question: string, shown: string): boolean[] {
  const text = clean(question)
  const terms = [
    ...tellingTokens(text).map(({ term }) => term),
    ...conceptsIn(text).flatMap(({ terms: legal }) => legal.filter((term) => term.length > 2)),
  ]
  const covered = new Array<boolean>(shown.length).fill(false)
  for (const term of terms) {
    for (let at = shown.indexOf(term); at >= 0; at = shown.indexOf(term, at + 1)) covered.fill(true, at, at + term.length)
  }
  return covered
}

/** The words of `shown` that are in the question or in what the law calls it: runs of what overlaps, longest first. */
export function wordsIn(question: string, shown: string): string[] {
  const covered = coveredIn(question, shown)
  const runs = new Set<string>()
  for (let at = 0; at < shown.length; at++) {
    if (!covered[at] || covered[at - 1]) continue
    let end = at
    while (covered[end]) end++
    runs.add(shown.slice(at, end).replace(fillers, ''))
  }
  runs.delete('')
  return [...runs].sort((a, b) => b.length - a.length).slice(0, most)
}

/** The part of a text that has most of a question's words, from the beginning of a clause where one is near. */
export function excerptOf(question: string, text: string): string {
  if (text.length <= excerptLength) return text
  const covered = coveredIn(question, text)
  const room = excerptLength - 2
  let inside = covered.slice(0, room).filter(Boolean).length
  let best = { first: 0, last: 0, inside }
  for (let from = 1; from + room <= text.length; from++) {
    inside += Number(covered[from + room - 1]) - Number(covered[from - 1])
    if (inside > best.inside) best = { first: from, last: from, inside }
    else if (inside === best.inside && best.last === from - 1) best.last = from
  }
  const middle = best.inside ? (best.first + best.last) >> 1 : 0
  const clause = Math.max(...['。', '；', '，', '：'].map((mark) => text.lastIndexOf(mark, middle - 1))) + 1
  const from = middle - clause < room / 3 ? clause : middle
  return `${from > 0 ? '…' : ''}${text.slice(from, from + room)}${from + room < text.length ? '…' : ''}`
}

/** What is worth showing of what an engine finds, best first. */
export function worthIn(engine: Engine, question: string, count = 10): Hit[] {
  const found = find(engine, question, count)
  const least = Math.max(clean(question).length > word ? floor : wordFloor, shareOfBest * Math.max(0, ...found.map(({ score }) => score)))
  return found.filter(({ score }) => score >= least)
}

/** The topic that most of the first cards are of. */
export function topicOf(hits: readonly Hit[]): Topic | null {
  const sums = new Map<Topic, number>()
  for (const { doc, score } of hits.filter((hit) => hit.doc.card).slice(0, 3)) sums.set(doc.card!.topic, (sums.get(doc.card!.topic) ?? 0) + score)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
