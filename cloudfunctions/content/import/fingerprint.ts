import { createHash } from 'node:crypto'
import { canonical } from './block'
import { textOf, textOfArticle } from './parse'
import type { ParsedStatute } from './statute'

/** What is known of one version's text without its sentences. */
export interface Fingerprint {
  readonly law: string
  readonly articles: Readonly<Record<string, string>>
  /** of what stands before the first article and after the last; absent where there is none */
  readonly preamble?: string
  readonly appendix?: string
}
/** By version: `versionKey`. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>

/** A version's identity; a text without an official id goes by its name. */
export const versionKey = ({ officialId, promulgatedOn }: { officialId: string | null; promulgatedOn: string | null }, law: string): string =>
  `${officialId ?? law}@${promulgatedOn ?? '?'}`

/** 12 hex digits; spacing and full or half width do not count, where a paragraph ends does. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text.split('\n').map(canonical).filter(Boolean).join('\n')).digest('hex').slice(0, 12)

/** Fingerprints of every article of `statute`, known here as `law`. */
export const fingerprintsOf = (statute: ParsedStatute, law: string): Fingerprint => ({
  law,
  articles: Object.fromEntries(statute.articles.map(article => [article.article, fingerprintOf(textOfArticle(article))])),
  ...(statute.preamble.length > 0 && { preamble: fingerprintOf(textOf(statute.preamble)) }),
  ...(statute.appendix.length > 0 && { appendix: fingerprintOf(textOf(statute.appendix)) }),
})
