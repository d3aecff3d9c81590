/** The articles as the product stores them for search, one packed segment a law; and many more articles, made by varying the real ones. */
import type { Article } from './files'
import type { Ours } from './ours'

export interface Stored { readonly law: string; readonly count: number; readonly index: string }

function grouped(articles: readonly Article[]): Map<string, Article[]> {
  const laws = new Map<string, Article[]>()
  for (const article of articles) laws.set(article.law, [...laws.get(article.law) ?? [], article])
  return laws
}

export const storedOf = (ours: Ours, articles: readonly Article[]): Stored[] => [...grouped(articles)].map(([law, own]) => ({
  law, count: own.length,
  index: ours.packIndex(own.map(({ article, suffix }) => article + suffix), ours.articleSegment(law, own.map(({ chapter, text }) => ({ chapter: chapter ?? '', text })))),
}))

export const cardPartOf = (ours: Ours): object => ours.cardPart(ours.cards, ours.unpackSegment(ours.packedCards()))

export const partsOf = (ours: Ours, stored: readonly Stored[]): object[] => stored.map(({ law, index }) => {
  const { articles, segment } = ours.unpackIndex(index)
  return ours.articlePart(law, '2020-01-01', articles, segment)
})

export const countOf = (stored: readonly Stored[]): number => stored.reduce((sum, { count }) => sum + count, 0)

/** Numbers below `below`, the same in every run. */
function chances(): (below: number) => number {
  let state = 20_261_122
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

/** At least `atLeast` articles: laws under new names, in which every third sentence is one of another article. */
export function manyOf(ours: Ours, articles: readonly Article[], atLeast = 100_000): Stored[] {
  const chance = chances()
  const sentences = articles.map(({ text }) => text.split(/(?<=[。；])/))
  const varied = (at: number) => sentences[at]!.map((own) => {
    const other = sentences[chance(sentences.length)]!
    return chance(3) === 0 ? other[chance(other.length)]! : own
  }).join('')
  const many: Stored[] = []
  for (let copy = 0; countOf(many) < atLeast; copy++) {
    many.push(...storedOf(ours, articles.map((article, at) => copy === 0 ? article : { ...article, law: `${article.law}${copy}`, text: varied(at) })))
  }
  return many
}
