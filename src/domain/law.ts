/**
 * Versions of laws. A version is named by its promulgation date and holds from `effectiveOn` until the next one does; nothing
 * links two versions but these dates, so an older text that is imported later falls into its place by itself.
 */
import type { Citation, CitationRef, ImportPreview, VersionStatus } from '@contract'

export interface LawVersion {
  readonly law: string
  readonly promulgatedOn: string
  readonly effectiveOn: string
}

/** Fingerprints of a version's articles by their number as printed. */
export type Prints = Readonly<Record<string, string>>
export interface PrintedVersion extends LawVersion {
  /** null where neither the text nor its fingerprints are known */
  readonly prints: Prints | null
}

/** What no longer holds although it is printed. Without an article: the whole text was abolished. */
export interface Overlay {
  readonly law: string
  readonly version: string
  readonly article: string | null
  /** which 款, from 1; null: the whole article */
  readonly paragraph: number | null
  readonly from: string
  /** in plain words, for a reader */
  readonly why: string
  readonly by: Citation
}

const inOrder = <V extends LawVersion>(versions: readonly V[]): V[] =>
  [...versions].sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.promulgatedOn.localeCompare(b.promulgatedOn))

const abolition = ({ law, promulgatedOn }: LawVersion, overlays: readonly Overlay[]): string | null =>
  overlays.find((overlay) => overlay.article === null && overlay.law === law && overlay.version === promulgatedOn)?.from ?? null

/** The first day on which `version` was no longer in force, among `versions` of its law; null while nothing ends it. */
export function endsOnOf(version: LawVersion, versions: readonly LawVersion[], overlays: readonly Overlay[]): string | null {
  const own = inOrder(versions.filter(({ law }) => law === version.law))
  const next = own[own.findIndex(({ promulgatedOn }) => promulgatedOn === version.promulgatedOn) + 1]
  return [next?.effectiveOn ?? null, abolition(version, overlays)].filter((day) => day !== null).sort()[0] ?? null
}

/** Where a version stands on a day (`YYYY-MM-DD` in Shanghai). */
export function statusOf(version: LawVersion, versions: readonly LawVersion[], overlays: readonly Overlay[], on: string): VersionStatus {
  if (version.effectiveOn > on) return 'notYet'
  const endsOn = endsOnOf(version, versions, overlays)
  if (endsOn === null || endsOn > on) return 'inForce'
  return abolition(version, overlays) === endsOn ? 'repealed' : 'amended'
}

/** The version that a reader of that day sees: in force then, else the last that had been, else the first to come. */
export function versionOn<V extends LawVersion>(versions: readonly V[], on: string): V | undefined {
  const own = inOrder(versions)
  return own.filter(({ effectiveOn }) => effectiveOn <= on).at(-1) ?? own[0]
}

/** Of each law the version that a reader of that day sees. */
export function lawsOn<V extends LawVersion>(versions: readonly V[], on: string): V[] {
  const laws = new Map<string, V[]>()
  for (const version of versions) laws.set(version.law, [...laws.get(version.law) ?? [], version])
  return [...laws.values()].flatMap((own) => versionOn(own, on) ?? [])
}

export interface Changes {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  /** the same words under another number */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
}

/** How the articles of `after` differ from those of `before`. Words that stand in both, but under other numbers, have moved. */
export function changesBetween(before: Prints, after: Prints): Changes {
  const gone = Object.keys(before).filter((article) => after[article] !== before[article])
  const come = Object.keys(after).filter((article) => before[article] !== after[article])
  const moved = gone.flatMap((from) => {
    const to = come.find((article) => after[article] === before[from])
    return to ? [{ from, to }] : []
  })
  const [left, arrived] = [new Set(moved.map(({ from }) => from)), new Set(moved.map(({ to }) => to))]
  return {
    moved,
    added: come.filter((article) => !arrived.has(article) && (!(article in before) || left.has(article))),
    removed: gone.filter((article) => !left.has(article) && (!(article in after) || arrived.has(article))),
    changed: gone.filter((article) => article in after && !left.has(article) && !arrived.has(article)),
  }
}

/** What became of an article of one version in another; `unknown` where one of the two is not known here. */
export type Became = 'same' | 'changed' | 'removed' | 'moved' | 'unknown'

export function becameOf(article: string, from: Prints | null, to: Prints | null): Became {
  if (!from || !to || !(article in from)) return 'unknown'
  if (to[article] === from[article]) return 'same'
  if (Object.values(to).includes(from[article]!)) return 'moved'
  return article in to ? 'changed' : 'removed'
}

/** What became of a cited article by `on`. A version that is still the one in force is the same, whether its text is known or not. */
export function becameOfCited({ law, article, version }: Citation, versions: readonly PrintedVersion[], on: string): Became {
  const own = versions.filter((one) => one.law === law)
  const now = versionOn(own, on)
  if (!now || now.promulgatedOn === version) return 'same'
  return becameOf(article, own.find(({ promulgatedOn }) => promulgatedOn === version)?.prints ?? null, now.prints)
}

/** Whether a worker should be told 这条法律后来改了: its words changed or went, or nobody can tell. A mere new number is not told. */
export const isOutdated = (citation: Citation, versions: readonly PrintedVersion[], on: string): boolean =>
  ['changed', 'removed', 'unknown'].includes(becameOfCited(citation, versions, on))

/** A citation as an answer keeps it: the card it names, if it names one, and articles bound to the versions of that day. */
export interface BoundCitation { readonly card: string | null; readonly articles: readonly Citation[] }

/**
 * Binds what an answer cites to the versions in force on `on`, unless its author names another. An article of a card whose words have
 * changed since the card was written stays with the version that the card explains.
 * @returns the citations, or the first reference that names no card, no law, no version or no article of it
 */
export function bindCitations(
  refs: readonly CitationRef[], versions: readonly PrintedVersion[], on: string, articlesOf: (card: string) => readonly Citation[] | undefined,
): { bound: BoundCitation[] } | { unknown: CitationRef } {
  const bound: BoundCitation[] = []
  for (const ref of refs) {
    const isCard = 'card' in ref
    const articles = isCard ? articlesOf(ref.card)?.map((one) => ofCard(one, versions, on)) : [ofAuthor(ref, versions, on)]
    if (!articles || articles.includes(null)) return { unknown: ref }
    bound.push({ card: isCard ? ref.card : null, articles: articles as Citation[] })
  }
  return { bound }
}

const ofLaw = <V extends LawVersion>(versions: readonly V[], name: string): V[] => versions.filter(({ law }) => law === name)

const ofCard = (cited: Citation, versions: readonly PrintedVersion[], on: string): Citation =>
  becameOfCited(cited, versions, on) === 'same' ? { ...cited, version: versionOn(ofLaw(versions, cited.law), on)?.promulgatedOn ?? cited.version } : cited

function ofAuthor({ law, article, version }: Exclude<CitationRef, { card: string }>, versions: readonly PrintedVersion[], on: string): Citation | null {
  const own = ofLaw(versions, law)
  const meant = version ? own.find(({ promulgatedOn }) => promulgatedOn === version) : versionOn(own, on)
  return meant && (!meant.prints || article in meant.prints) ? { law, article, version: meant.promulgatedOn } : null
}

/**
 * What a consultation is found by when a law changes: `law|article|version` of every article cited, and `law||version` once a version.
 * Belongs into the row's `citedKeys`.
 */
export const citedKeysOf = (bound: readonly BoundCitation[]): string[] =>
  [...new Set(bound.flatMap(({ articles }) => articles.flatMap(({ law, article, version }) => [`${law}|${article}|${version}`, `${law}||${version}`])))]

/** Where a text that is to be stored stands beside those of its law that are: see ImportPreview. */
export function standingOf(text: PrintedVersion & { readonly officialId: string | null }, stored: readonly (PrintedVersion & { readonly officialId: string | null })[]): ImportPreview['standing'] {
  const own = ofLaw(stored, text.law)
  const twin = own.find(({ promulgatedOn }) => promulgatedOn === text.promulgatedOn)
  if (twin) return twin.officialId === text.officialId && twin.effectiveOn === text.effectiveOn && isSame(twin.prints, text.prints) ? 'same' : 'differs'
  if (own.length === 0) return 'new'
  return own.every(({ effectiveOn }) => effectiveOn < text.effectiveOn) ? 'newer' : 'older'
}

const isSame = (one: Prints | null, other: Prints | null): boolean => {
  const keys = Object.keys({ ...one, ...other })
  return keys.every((key) => one?.[key] === other?.[key])
}

/** How a text differs from the stored one that it stands beside or replaces: the same version's, else the one in force on `on`; null when there is none. */
export function changesFrom(text: PrintedVersion, stored: readonly PrintedVersion[], on: string): (Changes & { readonly against: string }) | null {
  const own = ofLaw(stored, text.law)
  const before = own.find(({ promulgatedOn }) => promulgatedOn === text.promulgatedOn) ?? versionOn(own, on)
  return before?.prints && text.prints ? { against: before.promulgatedOn, ...changesBetween(before.prints, text.prints) } : null
}
