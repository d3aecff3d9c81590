import type { Card, Topic } from '@contract'
import { clean, numberOf } from './clean'
import { placeKey } from './lawNames'
import { addScores, type Field, type Index, indexOf } from './postings'
import { tellingTokens } from './tokens'
import { understand, type Understanding } from './understand'

/** A statute's article as the importer has it. */
export interface Article { readonly law: string; readonly no: number; readonly suffix: string; readonly chapter: string; readonly text: string }

/** What can be found: a card, or an article, with the places in the law it stands for. */
export interface Doc { readonly card: Card | null; readonly article: Article | null; readonly places: readonly string[] }
export interface Hit { readonly doc: Doc; readonly score: number }
export interface Engine {
  readonly docs: readonly Doc[]
  readonly index: Index
  /** so many cards stand first among the documents */
  readonly cards: number
  /** where the article of a place is */
  readonly at: ReadonlyMap<string, number>
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

const placeOfCitation = (law: string, article: string): string => {
  const [, no = '', suffix = ''] = /^第(.+?)条(?:之(.+))?$/.exec(article) ?? []
  return placeKey(law, numberOf(no), suffix && String(numberOf(suffix)))
}

const cardFields = (card: Card): Field[] => [
  { text: clean(card.title), weight: 3 },
  { text: clean(card.meaning), weight: 1.6 },
  { text: clean([...card.steps, card.deadline ?? '', ...card.evidence].join('。')), weight: 0.6 },
  { text: clean(card.citations.map(({ law }) => law).join('。')), weight: 0.3 },
]
const articleFields = ({ law, chapter, text }: Article): Field[] => [
  { text: '', weight: 0 },
  { text: '', weight: 0 },
  { text: clean(text), weight: 1 },
  { text: clean(`${law}。${chapter}`), weight: 0.5 },
]

function raritiesOf(cards: readonly Doc[]): Map<string, number> {
  const cited = new Map<string, number>()
  for (const place of cards.flatMap(({ places }) => places)) cited.set(place, (cited.get(place) ?? 0) + 1)
  return new Map([...cited].map(([place, times]) => [place, Math.log(1 + cards.length / times) / Math.log(1 + cards.length)]))
}

function titlesOf(cards: readonly Card[]): (readonly [string, number])[][] {
  const titles = cards.map(({ title }) => tellingTokens(clean(title)).map(({ term }) => term))
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

/** An engine over cards and, where texts are at hand, articles. Takes tens of milliseconds: make it once. */
export function engineOf(cards: readonly Card[], articles: readonly Article[]): Engine {
  const docs: Doc[] = [
    ...cards.map((card) => ({ card, article: null, places: [...new Set(card.citations.map(({ law, article }) => placeOfCitation(law, article)))] })),
    ...articles.map((article) => ({ card: null, article, places: [placeKey(article.law, article.no, article.suffix)] })),
  ]
  return {
    docs, cards: cards.length, titles: titlesOf(cards), rarity: raritiesOf(docs.slice(0, cards.length)), index: indexOf([...cards.map(cardFields), ...articles.map(articleFields)]),
    at: new Map(docs.flatMap(({ article, places }, doc) => article ? [[places[0]!, doc] as const] : [])),
  }
}

const topicShare = ({ topics }: Understanding, topic: Topic): number => {
  const most = Math.max(0, ...topics.values())
  return most ? (topics.get(topic) ?? 0) / most : 0
}

/** What a card gets beside its words: for the places it cites, and for its topic. */
function raiseCards({ docs, cards, rarity, titles }: Engine, reading: Understanding, scores: Float64Array): void {
  const most = Math.max(1, ...reading.places.values())
  for (let doc = 0; doc < cards; doc++) {
    const { card, places } = docs[doc]!
    const best = places.map((place) => (rarity.get(place) ?? 0) * (reading.places.get(place) ?? 0) / most).sort((a, b) => b - a)
    const named = places.some((place) => reading.named.includes(place)) ? weigh.named / 2 : 0
    const sum = (best[0] ?? 0) + 0.4 * (best[1] ?? 0) + 0.2 * (best[2] ?? 0)
    const fits = untitled + (1 - untitled) * 1.6 * coverage(titles[doc]!, reading)
    scores[doc] = weigh.card * fits * (scores[doc]! + weigh.cardPlace * sum + weigh.topic * topicShare(reading, card!.topic)) + named
  }
}

/** What an article gets beside its words: from concepts, and from being named. */
function raiseArticles({ docs, cards, at }: Engine, reading: Understanding, scores: Float64Array): void {
  if (!at.size) return
  const most = Math.max(1, ...reading.places.values())
  const add = (place: string, by: number) => {
    const doc = at.get(place)
    if (doc !== undefined) scores[doc] = scores[doc]! + by
  }
  for (const [place, weight] of reading.places) add(place, weigh.place * weight / most)
  for (const place of reading.named) add(place, weigh.named)
  if (!reading.laws.length) return
  for (let doc = cards; doc < docs.length; doc++) {
    if (reading.laws.includes(docs[doc]!.article!.law)) scores[doc] = scores[doc]! + weigh.law
  }
}

/** The best `count` documents for a question, best first. */
export function find(engine: Engine, question: string, count = 10): Hit[] {
  const reading = understand(question)
  const scores = new Float64Array(engine.docs.length)
  const terms = new Map<string, number>()
  for (const [term, weight] of reading.own) terms.set(term, weigh.own * weight)
  for (const [term, weight] of reading.legal) terms.set(term, (terms.get(term) ?? 0) + weigh.legal * weight)
  addScores(engine.index, terms, scores)
  raiseCards(engine, reading, scores)
  raiseArticles(engine, reading, scores)
  return spread(best(scores, candidates).map((doc) => ({ doc: engine.docs[doc]!, score: scores[doc]! })), count)
}

/** So many of the best are looked at for the order; one whose places all stand higher already loses this share of its score. */
const candidates = 40
const repeated = { card: 0.15, article: 0.5 }

/** The order in which each hit brings something new: not five cards on the same article. Scores stay as they were. */
function spread(hits: readonly Hit[], count: number): Hit[] {
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

/** The places of the `count` highest numbers above nothing. */
function best(scores: Float64Array, count: number): number[] {
  const top: number[] = []
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc]!
    if (score <= 0 || (top.length === count && score <= scores[top[count - 1]!]!)) continue
    let at = top.length
    while (at > 0 && scores[top[at - 1]!]! < score) at--
    top.splice(at, 0, doc)
    if (top.length > count) top.pop()
  }
  return top
}
