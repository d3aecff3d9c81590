/** The text of one version as it is stored and read: what the parser found, without what only a check needs. */
import type { LawItem, LawTable } from '@contract'

export interface StoredParagraph { readonly text: string; readonly parts: readonly (LawItem | LawTable)[] }
export interface StoredArticle {
  readonly article: string
  /** the headings it stands under, outermost first, as places in `headings` */
  readonly under: readonly number[]
  readonly paragraphs: readonly StoredParagraph[]
}
export interface StatuteText {
  readonly remarks: readonly string[]
  readonly preamble: readonly (string | LawTable)[]
  /** `第二章 劳动合同的订立`; `level` 0 is outermost */
  readonly headings: readonly { readonly title: string; readonly level: number; readonly first: string }[]
  readonly articles: readonly StoredArticle[]
  readonly appendix: readonly (string | LawTable)[]
}

/** The words of an article in one line, for excerpts. */
export const wordsOf = ({ paragraphs }: StoredArticle): string =>
  paragraphs.flatMap(({ text, parts }) => [text, ...parts.flatMap((part) => part.kind === 'item'
    ? [part.label + part.text, ...part.points.map(({ label, text: point }) => label + point)]
    : part.rows.map((row) => row.map((cell) => cell.text).filter(Boolean).join(' ')))]).filter(Boolean).join('')
