import MiniSearch from 'minisearch'
import type { Article } from './files'

/** Plain BM25 with the usual constants (k1 1.2, b 0.75), on character bigrams and on words: what a search without knowledge finds. */
const k1 = 1.2
const b = 0.75

export type Tokenise = (text: string) => string[]

export const bigrams: Tokenise = (text) => (text.match(/[\p{Script=Han}]+|[a-z0-9]+/giu) ?? [])
  .flatMap((run) => run.length < 3 || /^[a-z0-9]/i.test(run) ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** The dictionary segmentation of ICU that Node carries. */
export const words: Tokenise = (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

const countsOf = (terms: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** A ranking function over texts: the places of the best `count` of them, best first. */
export function bm25(texts: readonly string[], tokenise: Tokenise): (query: string, count: number) => number[] {
  const docs = texts.map((text) => tokenise(text))
  const mean = docs.reduce((sum, { length }) => sum + length, 0) / docs.length
  const postings = new Map<string, [number, number][]>()
  docs.forEach((terms, doc) => {
    for (const [term, count] of countsOf(terms)) {
      const known = postings.get(term)
      if (known) known.push([doc, count])
      else postings.set(term, [[doc, count]])
    }
  })
  return (query, count) => {
    const scores = new Map<number, number>()
    for (const term of new Set(tokenise(query))) {
      const found = postings.get(term) ?? []
      const rarity = Math.log(1 + (docs.length - found.length + 0.5) / (found.length + 0.5))
      for (const [doc, times] of found) {
        const share = times * (k1 + 1) / (times + k1 * (1 - b + b * docs[doc]!.length / mean))
        scores.set(doc, (scores.get(doc) ?? 0) + rarity * share)
      }
    }
    return [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, count).map(([doc]) => doc)
  }
}

/** MiniSearch as its guide sets it up for Chinese: the same bigrams, a field each for law, chapter and text, one matching term is enough. */
export function miniSearch(articles: readonly Article[]): (query: string, count: number) => number[] {
  const index = new MiniSearch<{ id: number } & Pick<Article, 'law' | 'chapter' | 'text'>>({ fields: ['law', 'chapter', 'text'], tokenize: bigrams })
  index.addAll(articles.map(({ law, chapter, text }, id) => ({ id, law, chapter, text })))
  return (query, count) => index.search(query).slice(0, count).map(({ id }) => id as number)
}
