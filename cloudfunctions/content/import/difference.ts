import type { Statute } from '@contract'
import { canonical } from './block'
import { type Fingerprint, type Fingerprints, fingerprintsOf, versionKey } from './fingerprint'
import type { ParsedStatute } from './statute'

/** What the registry knows of a file's text: this very version, another version of it, or nothing. */
export type Standing = 'inForce' | 'otherVersion' | 'unknown'
export interface Difference {
  readonly kind: 'title' | 'promulgatedOn' | 'effectiveOn' | 'articleCount' | 'changed' | 'missing' | 'added' | 'noFingerprint'
  /** the article, 序言, 附件, or what the registry says */
  readonly at: string
}
export interface Comparison { readonly standing: Standing; readonly law: string; readonly differences: readonly Difference[] }

const isCalled = (statute: Statute, title: string): boolean =>
  [statute.title, statute.law].some(name => canonical(name) === canonical(title))

/** The registry's entry for the text, in whatever version: by official id, else by title. */
const entryFor = (parsed: ParsedStatute, statutes: readonly Statute[]): Statute | undefined =>
  statutes.find(({ officialId }) => officialId !== null && officialId === parsed.officialId)
  ?? statutes.find(statute => isCalled(statute, parsed.title))

function inArticles(known: Fingerprint | undefined, found: Fingerprint): Difference[] {
  if (!known) return [{ kind: 'noFingerprint', at: found.law }]
  const all = (print: Fingerprint): Record<string, string> => ({
    ...print.articles, ...(print.preamble && { 序言: print.preamble }), ...(print.appendix && { 附件: print.appendix }),
  })
  const [before, after] = [all(known), all(found)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((at): Difference[] => {
    if (before[at] === after[at]) return []
    if (after[at] === undefined) return [{ kind: 'missing', at }]
    return [{ kind: before[at] === undefined ? 'added' : 'changed', at }]
  })
}

/** Facts that a file may leave out; what it leaves out differs from nothing. */
const inFacts = (parsed: ParsedStatute, entry: Statute): Difference[] => [
  ...(isCalled(entry, parsed.title) ? [] : [{ kind: 'title' as const, at: entry.title }]),
  ...(['promulgatedOn', 'effectiveOn'] as const).flatMap((kind): Difference[] =>
    parsed[kind] !== null && parsed[kind] !== entry[kind] ? [{ kind, at: entry[kind] }] : []),
  ...(parsed.articles.length === entry.articleCount ? [] : [{ kind: 'articleCount' as const, at: String(entry.articleCount) }]),
]

/** How the text of a file differs from what the registry and its fingerprints say, article by article. */
export function compare(parsed: ParsedStatute, statutes: readonly Statute[], fingerprints: Fingerprints): Comparison {
  const entry = entryFor(parsed, statutes)
  if (!entry) return { standing: 'unknown', law: parsed.title, differences: [] }
  const inForce = (parsed.officialId ?? entry.officialId) === entry.officialId
    && (parsed.promulgatedOn ?? entry.promulgatedOn) === entry.promulgatedOn
  const version = inForce ? entry : parsed
  const known = fingerprints[versionKey(version, entry.law)]
  const articles = inArticles(known, fingerprintsOf(parsed, entry.law))
  return { standing: inForce ? 'inForce' : 'otherVersion', law: entry.law, differences: inForce ? [...inFacts(parsed, entry), ...articles] : articles }
}
