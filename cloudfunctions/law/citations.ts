/** What answers cite: bound to versions when it is written, and held against the law when it is read. */
import type { Citation, CitationRef } from '@contract'
import { dayOf } from '@domain/calendar'
import { bindCitations, type BoundCitation, isOutdated } from '@domain/law'
import { refusal } from '@domain/refusal'
import { versionsOf } from './versions'

/** Binds what an answer written at `at` cites. @throws Refusal UnknownCitation */
export async function boundCitations(refs: readonly CitationRef[], at: string): Promise<BoundCitation[]> {
  if (refs.length === 0) return []
  const { cardOf } = await import('../content/cards')
  const articlesOf = (card: string) => cardOf(card)?.citations
  const laws = new Set(refs.flatMap((ref) => 'card' in ref ? articlesOf(ref.card)?.map(({ law }) => law) ?? [] : [ref.law]))
  const result = bindCitations(refs, await versionsOf([...laws]), dayOf(at), articlesOf)
  if ('bound' in result) return result.bound
  throw refusal('UnknownCitation', { cardId: 'card' in result.unknown ? result.unknown.card : result.unknown.law + result.unknown.article })
}

/** Those of some articles that have changed since the version they name. */
export async function changedSince(cited: readonly Citation[], at: string): Promise<Citation[]> {
  if (cited.length === 0) return []
  const versions = await versionsOf([...new Set(cited.map(({ law }) => law))])
  return cited.filter((one) => isOutdated(one, versions, dayOf(at)))
}

/** Which of the articles cited have changed since, as `law|article|version`: a reader of `at` is told 这条法律后来改了. */
export async function outdatedAmong(bound: readonly BoundCitation[], at: string): Promise<ReadonlySet<string>> {
  const changed = await changedSince(bound.flatMap((one) => one.articles), at)
  return new Set(changed.map(({ law, article, version }) => `${law}|${article}|${version}`))
}
