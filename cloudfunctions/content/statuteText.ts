/** The text of one version as it is stored and read: what the parser found, without what only a check needs. */
import type { LawBook, LawParagraph } from '@contract'

export interface StoredArticle {
  readonly article: string
  /** the headings it stands under, outermost first, as places in `headings` */
  readonly under: readonly number[]
  readonly paragraphs: readonly Omit<LawParagraph, 'overlay'>[]
}
/** Headings as `第二章 劳动合同的订立`. */
export interface StatuteText extends Pick<LawBook, 'remarks' | 'preamble' | 'headings' | 'appendix'> { readonly articles: readonly StoredArticle[] }

/** The words of an article in one line, for excerpts. */
export const wordsOf = ({ paragraphs }: StoredArticle): string =>
  paragraphs.flatMap(({ text, parts }) => [text, ...parts.flatMap((part) => part.kind === 'item'
    ? [part.label + part.text, ...part.points.map(({ label, text: point }) => label + point)]
    : part.rows.map((row) => row.map((cell) => cell.text).filter(Boolean).join(' ')))]).filter(Boolean).join('')
