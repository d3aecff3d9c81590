/** The articles as the product stores them for search, one packed segment a law; and many more articles, made by varying the real ones. */
import type { Article } from './files'
import type { Ours } from './ours'

export interface Stored { readonly law: string; readonly articles: readonly string[]; readonly packed: string }

function grouped(articles: readonly Article[]): Map<string, Article[]> {
  const laws = new Map<string, Article[]>()
  for (const article of articles) laws.set(article.law, [...laws.get(article.law) ?? [], article])
  return laws
}

export const storedOf = (ours: Ours, articles: readonly Article[]): Stored[] => [...grouped(articles)].map(([law, own]) => ({
  law, articles: own.map(({ article, suffix }) => article + suffix),
  packed: ours.packSegment(ours.articleSegment(law, own.map(({ chapter, text }) => ({ chapter: chapter ?? '', text })))),
}))

export const partsOf = (ours: Ours, stored: readonly Stored[]): object[] =>
  stored.map(({ law, articles, packed }) => ours.articlePart(law, '2020-01-01', articles, ours.unpackSegment(packed)))

export const countOf = (stored: readonly Stored[]): number => stored.reduce((sum, { articles }) => sum + articles.length, 0)

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
