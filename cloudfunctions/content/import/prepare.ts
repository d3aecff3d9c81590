/** From a parsed text to what is stored of it: one shape for the command and the upload. */
import type { ImportFinding, ImportPreview, LawHeading, Statute } from '@contract'
import { articleSegment } from '../search/engine'
import { packIndex } from '../search/packed'
import type { StatuteText } from '../statuteText'
import { statutes, superseded, urlOf } from '../statutes'
import { compare } from './difference'
import { type Fingerprints, fingerprintsOf } from './fingerprint'
import { textByArticle } from './parse'
import type { Heading, ParsedStatute } from './statute'

/** A version ready to be stored. `text` and `index` are JSON. */
export interface Prepared {
  readonly statute: Statute
  /** by article as printed; the appendix goes under 附件, what stands before the articles under 序言 */
  readonly prints: Readonly<Record<string, string>>
  readonly text: string
  readonly index: string
  readonly registry: ImportPreview['registry']
  readonly findings: readonly ImportFinding[]
}

/** A date that neither the text, nor the registry, nor a person told. */
export class DateMissing extends Error {
  constructor(readonly date: 'promulgatedOn' | 'effectiveOn') { super(date === 'promulgatedOn' ? 'the day it was promulgated is not known' : 'the day it takes effect is not known') }
}

/** The short name of a text that the registry does not know: without the name of the state, and without the year that some titles carry. */
export const shortNameOf = (title: string): string => title.replace(/^中华人民共和国/, '').replace(/（\d{4}年?[^）]{0,6}）$/, '')

/** Who made it, as its remarks tell; of a law, whoever passed this version. Null where they do not. */
export function issuerIn({ remarks, title }: Pick<ParsedStatute, 'remarks' | 'title'>): string | null {
  const told = [title, ...remarks].join(' ').replace(/《[^》]*》|〈[^〉]*〉/g, '')
  const bodies = told.match(/全国人民代表大会常务委员会|全国人民代表大会|最高人民法院|最高人民检察院|国务院(?!令)/g) ?? []
  return bodies.at(-1) ?? null
}

const levels = ['编', '分编', '章', '节']

/** The chapter tree with the article that each heading begins with, and each article's own path in it. */
function treeOf(headings: readonly Heading[], parsed: ParsedStatute): { headings: LawHeading[]; paths: number[][] } {
  const used = levels.filter((unit) => headings.some((heading) => heading.unit === unit))
  const open: (number | undefined)[] = []
  const firsts: string[] = []
  let next = 0
  const paths = parsed.articles.map(({ article, under }) => {
    const isUnder = () => used.map((_, level) => open[level]).filter((at) => at !== undefined)
    const nameOf = (at: number) => headings[at]!.label + headings[at]!.title
    while (next < headings.length && isUnder().map(nameOf).join('\n') !== under.join('\n')) {
      open.length = used.indexOf(headings[next]!.unit)
      open[used.indexOf(headings[next]!.unit)] = next++
    }
    const path = isUnder()
    for (const at of path) firsts[at] ??= article
    return path
  })
  return { paths, headings: headings.map(({ unit, label, title }, at) => ({ title: `${label} ${title}`.trim(), level: used.indexOf(unit), first: firsts[at] ?? '' })) }
}

/** What the parser found, as it is stored: its own shape is the contract's, but read-only. */
function storedText(parsed: ParsedStatute): string {
  const { headings, paths } = treeOf(parsed.headings, parsed)
  const { remarks, preamble, appendix, articles } = parsed as unknown as StatuteText
  const text: StatuteText = { remarks, preamble, headings, appendix, articles: articles.map(({ article, paragraphs }, at) => ({ article, under: paths[at]!, paragraphs })) }
  return JSON.stringify(text)
}

function indexOf(law: string, parsed: ParsedStatute): string {
  const texts = textByArticle(parsed)
  const articles = parsed.articles.map(({ article, under }) => ({ article, chapter: under.at(-1) ?? '', text: texts.get(article) ?? '' }))
  return packIndex(articles.map(({ article }) => article), articleSegment(law, articles))
}

/**
 * Everything that is stored of a text, and what a person must look at first. `told` are dates that a person gives for a text that does not say them.
 * @throws DateMissing
 */
export function prepare(parsed: ParsedStatute, fingerprints: Fingerprints, told: { promulgatedOn?: string | undefined; effectiveOn?: string | undefined } = {}): Prepared {
  const given = { ...parsed, promulgatedOn: parsed.promulgatedOn ?? told.promulgatedOn ?? null, effectiveOn: parsed.effectiveOn ?? told.effectiveOn ?? null }
  const comparison = compare(given, statutes, fingerprints)
  const law = comparison.standing === 'unknown' ? shortNameOf(parsed.title) : comparison.law
  const known = comparison.standing === 'inForce' ? statutes.find((one) => one.law === law)
    : superseded.find((one) => one.law === law && one.promulgatedOn === given.promulgatedOn && [null, one.officialId].includes(parsed.officialId))
  const promulgatedOn = known?.promulgatedOn ?? given.promulgatedOn
  const effectiveOn = known?.effectiveOn ?? given.effectiveOn
  if (!promulgatedOn) throw new DateMissing('promulgatedOn')
  if (!effectiveOn) throw new DateMissing('effectiveOn')
  const officialId = parsed.officialId ?? known?.officialId ?? null
  return {
    registry: comparison.standing, text: storedText(parsed), index: indexOf(law, parsed),
    statute: {
      law, title: parsed.title, issuer: known?.issuer ?? issuerIn(parsed), officialId, officialUrl: known?.officialUrl ?? parsed.officialUrl ?? (officialId && urlOf(officialId)),
      promulgatedOn, effectiveOn, articleCount: parsed.articles.length,
    },
    prints: printsOf(parsed, law), findings: findingsIn(parsed, comparison, law),
  }
}

function printsOf(parsed: ParsedStatute, law: string): Record<string, string> {
  const { articles, preamble, appendix } = fingerprintsOf(parsed, law)
  return { ...articles, ...(preamble && { 序言: preamble }), ...(appendix && { 附件: appendix }) }
}

/** What the registry contradicts, what the text itself leaves in doubt; a text that the registry does not know rests on whoever accepts it. */
const findingsIn = (parsed: ParsedStatute, comparison: ReturnType<typeof compare>, law: string): ImportFinding[] => [
  ...comparison.differences,
  ...(comparison.standing === 'unknown' ? [{ kind: 'noFingerprint' as const, at: law }] : []),
  ...parsed.problems.flatMap(({ kind, at }) => kind === 'noPromulgation' ? [] : [{ kind, at }]),
]
