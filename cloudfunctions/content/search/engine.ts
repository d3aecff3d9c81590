import type { Card, Topic } from '@contract'
import { placeOfArticle } from '@domain/lawArticle'
import { cleanPrint } from './clean'
import { placeKey } from './lawNames'
import { plainFirst, spread } from './order'
import { addScores, type Index, indexOf } from './postings'
import { type Field, type Segment, segmentOf } from './segment'
import { tellingTokens } from './tokens'
import { understand, type Understanding } from './understand'

/** An article of the version of a law that is searched. */
export interface Place { readonly law: string; readonly version: string; readonly article: string }

/** What can be found: a card, or an article, with the places in the law it stands for. */
export interface Doc { readonly card: Card | null; readonly article: Place | null; readonly places: readonly string[] }
/** Documents with their segment: all cards, or one version of a law. */
export interface Part { readonly docs: readonly Doc[]; readonly segment: Segment }
export interface Hit { readonly doc: Doc; readonly score: number }
export interface Engine {
  readonly docs: readonly Doc[]
  readonly index: Index
  /** so many cards stand first among the documents */
  readonly cards: number
  /** where the article of a place is, and where those of a law begin and end */
  readonly at: ReadonlyMap<string, number>
  readonly laws: ReadonlyMap<string, readonly [first: number, end: number]>
  /** how much a place says about a card that cites it, up to 1: what every card cites says little */
  readonly rarity: ReadonlyMap<string, number>
  /** of each card, the terms of its title with how rare they are among titles */
  readonly titles: readonly (readonly (readonly [term: string, weight: number])[])[]
}

/** Set by hand, see docs/2026-11-search.md: own words, the law's words, places of concepts, places named outright, topic, being a card, naming a law. */
const weigh = { own: 1, legal: 0.25, place: 18, cardPlace: 12, named: 60, topic: 2.5, card: 1.8, law: 4 }

/** A card none of whose title is spoken of keeps this share of its score; a term of the law covers so much of a title's. */
const untitled = 0.75
const legalCovers = 0.6

/** Cards of these topics are for some people only; for who does not say they are one, a card keeps this share of its score. */
const forSome: ReadonlySet<Topic> = new Set(['platform', 'women'])
const notSaid = 0.8

/** Numbers as printed come again in every law. */
const numbers = new Map<string, readonly [number, number]>()

function placeOf(law: string, article: string): string {
  let known = numbers.get(article)
  if (!known) numbers.set(article, known = placeOfArticle(article))
  return placeKey(law, known[0], known[1] ? String(known[1]) : '')
}

const cardFields = (card: Card): Field[] => [
  { text: cleanPrint(card.title), weight: 3 },
  { text: cleanPrint(card.meaning), weight: 1.6 },
  { text: cleanPrint([...card.steps, card.deadline ?? '', ...card.evidence].join('。')), weight: 0.6 },
  { text: cleanPrint(card.citations.map(({ law }) => law).join('。')), weight: 0.3 },
]
const articleFields = (law: string, chapter: string, text: string): Field[] => [
  { text: '', weight: 0 },
  { text: '', weight: 0 },
  { text: cleanPrint(text), weight: 1 },
  { text: cleanPrint(`${law}。${chapter}`), weight: 0.5 },
]

/** The words of the cards; takes tens of milliseconds. */
export const cardSegment = (cards: readonly Card[]): Segment => segmentOf(cards.map(cardFields))

/** The cards with their segment, which was made of them in this order. */
export const cardPart = (cards: readonly Card[], segment: Segment): Part => ({
  docs: cards.map((card) => ({ card, article: null, places: [...new Set(card.citations.map(({ law, article }) => placeOf(law, article)))] })), segment,
})

/** One version's articles as a segment, to be stored with it. `chapter`: the innermost heading above. */
export const articleSegment = (law: string, articles: readonly { readonly chapter: string; readonly text: string }[]): Segment =>
  segmentOf(articles.map(({ chapter, text }) => articleFields(law, chapter, text)))

/** A stored segment with the articles it was made of, in that order. */
export const articlePart = (law: string, version: string, articles: readonly string[], segment: Segment): Part =>
  ({ docs: articles.map((article) => ({ card: null, article: { law, version, article }, places: [placeOf(law, article)] })), segment })

function raritiesOf(cards: readonly Doc[]): Map<string, number> {
  const cited = new Map<string, number>()
  for (const place of cards.flatMap(({ places }) => places)) cited.set(place, (cited.get(place) ?? 0) + 1)
  return new Map([...cited].map(([place, times]) => [place, Math.log(1 + cards.length / times) / Math.log(1 + cards.length)]))
}

function titlesOf(cards: readonly Card[]): (readonly [string, number])[][] {
  const titles = cards.map(({ title }) => tellingTokens(cleanPrint(title)).map(({ term }) => term))
  const among = new Map<string, number>()
  for (const term of titles.flat()) among.set(term, (among.get(term) ?? 0) + 1)
  return titles.map((terms) => terms.map((term) => [term, Math.log(1 + cards.length / among.get(term)!)] as const))
}

/** The share of a title that a question speaks of: a card for people over age is not for one who does not say so. */
function coverage(title: Engine['titles'][number], { own, legal }: Understanding): number {
  let all = 0
  let covered = 0
  for (const [term, weight] of title) {
    all += weight
    if (own.has(term)) covered += weight
    else if (legal.has(term)) covered += legalCovers * weight
  }
  return all ? covered / all : 0
}

/** An engine over parts: the cards first, then at most one version of each law. */
export function engineOf(parts: readonly Part[]): Engine {
  const docs = parts.flatMap((part) => part.docs)
  const cards = docs.flatMap(({ card }) => card ?? [])
  const laws = new Map<string, [number, number]>()
  docs.forEach(({ article }, doc) => { if (article) laws.set(article.law, [laws.get(article.law)?.[0] ?? doc, doc + 1]) })
  return {
    docs, cards: cards.length, laws, titles: titlesOf(cards), rarity: raritiesOf(docs.slice(0, cards.length)), index: indexOf(parts.map(({ segment }) => segment)),
    at: new Map(docs.flatMap(({ article, places }, doc) => article ? [[places[0]!, doc] as const] : [])),
  }
}

const topicShare = ({ topics }: Understanding, topic: Topic): number => {
  const most = Math.max(0, ...topics.values())
  return most ? (topics.get(topic) ?? 0) / most : 0
}

/** What a card gets beside its words: for the places it cites, and for its topic. */
function raiseCards({ docs, cards, rarity, titles }: Engine, reading: Understanding, scores: Float32Array): void {
  const most = Math.max(1, ...reading.places.values())
  for (let doc = 0; doc < cards; doc++) {
    const { card, places } = docs[doc]!
    const best = places.map((place) => (rarity.get(place) ?? 0) * (reading.places.get(place) ?? 0) / most).sort((a, b) => b - a)
    const named = places.some((place) => reading.named.includes(place)) ? weigh.named / 2 : 0
    const sum = (best[0] ?? 0) + 0.4 * (best[1] ?? 0) + 0.2 * (best[2] ?? 0)
    const fits = untitled + (1 - untitled) * 1.6 * coverage(titles[doc]!, reading)
    const meant = forSome.has(card!.topic) && !reading.topics.has(card!.topic) ? notSaid : 1
    scores[doc] = weigh.card * fits * meant * (scores[doc]! + weigh.cardPlace * sum + weigh.topic * topicShare(reading, card!.topic)) + named
  }
}

/** What an article gets beside its words: from concepts, and from being named. */
function raiseArticles({ at, laws }: Engine, reading: Understanding, scores: Float32Array): void {
  const most = Math.max(1, ...reading.places.values())
  const add = (place: string, by: number) => {
    const doc = at.get(place)
    if (doc !== undefined) scores[doc] = scores[doc]! + by
  }
  for (const [place, weight] of reading.places) add(place, weigh.place * weight / most)
  reading.named.forEach((place, rank) => add(place, weigh.named - rank))
  for (const law of new Set(reading.laws)) {
    const [first, end] = laws.get(law) ?? [0, 0]
    for (let doc = first; doc < end; doc++) scores[doc] = scores[doc]! + weigh.law
  }
}

/** So many of the best are looked at for the order. */
const candidates = 40

/** The best `count` documents for a question, best first. */
export function find(engine: Engine, question: string, count = 10): Hit[] {
  const reading = understand(question)
  const scores = new Float32Array(engine.docs.length)
  const terms = new Map<string, number>()
  for (const [term, weight] of reading.own) terms.set(term, weigh.own * weight)
  for (const [term, weight] of reading.legal) terms.set(term, (terms.get(term) ?? 0) + weigh.legal * weight)
  addScores(engine.index, terms, scores)
  raiseCards(engine, reading, scores)
  raiseArticles(engine, reading, scores)
  const hits = spread(best(scores, candidates).map((doc) => ({ doc: engine.docs[doc]!, score: scores[doc]! })), count)
  return reading.named.length ? hits : plainFirst(hits)
}

/** The places of the `count` highest numbers above nothing, highest first. */
function best(scores: Float32Array, count: number): number[] {
  const top: number[] = []
  let least = 0
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc]!
    if (score <= least) continue
    let at = Math.min(top.length, count - 1)
    while (at > 0 && scores[top[at - 1]!]! < score) { top[at] = top[at - 1]!; at-- }
    top[at] = doc
    if (top.length === count) least = scores[top[count - 1]!]!
  }
  return top
}
