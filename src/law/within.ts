/** Search inside one law, on the phone: it works without a network. */
import type { LawArticle, LawBook } from '@contract'
import { articleCalled } from '@domain/lawArticle'

export interface Within { articles: readonly LawArticle[]; words: readonly string[] }

const textOf = ({ paragraphs }: LawArticle): string => paragraphs.flatMap(({ text, parts }) => [text, ...parts.flatMap(part => part.kind === 'item'
  ? [part.text, ...part.points.map(point => point.text)]
  : part.rows.flatMap(row => row.map(cell => cell.text)))]).join('\n')

/** An article by its number (82, 82条, 第八十二条), else those in which every word stands, else those in which any does. */
export function findWithin({ articles }: Pick<LawBook, 'articles'>, asked: string): Within {
  const text = asked.normalize('NFKC').trim()
  const called = articleCalled(text)
  const numbered = called ? articles.filter(({ article }) => article === called) : []
  if (numbered.length > 0 || !text) return { articles: numbered, words: [] }
  const words = [...new Set(text.split(/[\s,，、。;；]+/).filter(Boolean))]
  const texts = articles.map(article => ({ article, text: textOf(article).normalize('NFKC') }))
  const all = texts.filter(one => words.every(word => one.text.includes(word)))
  const found = all.length > 0 ? all : texts.filter(one => words.some(word => one.text.includes(word)))
  return { articles: found.map(({ article }) => article), words }
}
