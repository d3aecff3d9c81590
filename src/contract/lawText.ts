import { CardLine, Citation } from './law'
import { methodsOf } from './method'
import { Day, Text } from './values'
import * as z from './zod'

/** A law's short or full name. */
const LawName = Text({ max: 80 })
/** An article as printed or as people write it: 第八十二条, 82, 82条, 82-1 (第八十二条之一). */
const ArticleName = Text({ max: 30 })

/** Where a version stands on the day it is read: not yet in force, in force, overtaken by a newer version, or abolished. */
export const VersionStatus = z.enum(['notYet', 'inForce', 'amended', 'repealed'])
export type VersionStatus = z.infer<typeof VersionStatus>
/** whether the full text has been imported here */
export const TextState = z.enum(['loaded', 'notLoaded'])
export type TextState = z.infer<typeof TextState>

/** One version of a law. `promulgatedOn` names it in links and citations. */
export const Version = z.strictObject({
  promulgatedOn: z.string(),
  officialId: z.nullable(z.string()),
  officialUrl: z.nullable(z.string()),
  effectiveOn: z.string(),
  /** the first day on which it was no longer in force; null while nothing ends it */
  endsOn: z.nullable(z.string()),
  status: VersionStatus,
  text: TextState,
  articleCount: z.int(),
})
export type Version = z.infer<typeof Version>

/** A law in the list of laws; `version` is the one in force, else the last one. */
export const LawLine = z.strictObject({ law: z.string(), title: z.string(), issuer: z.nullable(z.string()), version: Version })
export type LawLine = z.infer<typeof LawLine>

/** A row of cells, some of which span several columns or rows. */
export const LawTable = z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.strictObject({ text: z.string(), columns: z.int(), rows: z.int() }))) })
export type LawTable = z.infer<typeof LawTable>
/** 项, with its 目 as points. */
export const LawItem = z.strictObject({ kind: z.literal('item'), label: z.string(), text: z.string(), points: z.array(z.strictObject({ label: z.string(), text: z.string() })) })
export type LawItem = z.infer<typeof LawItem>
/** 款. `text` is empty where an article begins with an item. */
export const LawParagraph = z.strictObject({
  text: z.string(),
  parts: z.array(z.discriminatedUnion('kind', [LawItem, LawTable])),
  /** set when it no longer holds although it is still printed: since when, why in plain words, and the article that says so */
  overlay: z.nullable(z.strictObject({ from: z.string(), why: z.string(), by: Citation })),
})
export type LawParagraph = z.infer<typeof LawParagraph>

/** A heading of the chapter tree, in reading order; `level` 0 is outermost; `first` is the article that it begins with. */
export const LawHeading = z.strictObject({ title: z.string(), level: z.int(), first: z.string() })
export type LawHeading = z.infer<typeof LawHeading>
export const LawArticle = z.strictObject({ article: z.string(), paragraphs: z.array(LawParagraph) })
export type LawArticle = z.infer<typeof LawArticle>

const pieces = z.array(z.union([z.string(), LawTable]))

/** A law as it stood on a day. Not loaded: no text, and `cited` and the official link are what there is to show. */
export const LawBook = z.strictObject({
  law: z.string(), title: z.string(), issuer: z.nullable(z.string()),
  /** the day asked about */
  on: Day,
  /** in force on that day; before the first one took effect, the first */
  version: Version,
  /** every version known here, newest first */
  versions: z.array(Version),
  /** announcement and amendment history, as printed */
  remarks: z.array(z.string()),
  preamble: pieces,
  headings: z.array(LawHeading),
  articles: z.array(LawArticle),
  appendix: pieces,
  /** articles that cards here explain, in the order of the law */
  cited: z.array(z.strictObject({ article: z.string(), cards: z.array(CardLine) })),
})
export type LawBook = z.infer<typeof LawBook>

/** One article of one version. */
export const ArticlePage = z.strictObject({
  law: z.string(), title: z.string(), issuer: z.nullable(z.string()),
  /** as printed */
  article: z.string(),
  version: Version,
  versions: z.array(Version),
  /** the headings it stands under, outermost first */
  path: z.array(z.string()),
  /** empty when the text is not loaded */
  paragraphs: z.array(LawParagraph),
  /** neighbours as printed; null at either end */
  previous: z.nullable(z.string()),
  next: z.nullable(z.string()),
  /** this article against the version in force today; `unknown` when one of the two texts is not known */
  since: z.enum(['same', 'changed', 'removed', 'moved', 'unknown']),
  cards: z.array(CardLine),
})
export type ArticlePage = z.infer<typeof ArticlePage>

export const lawText = methodsOf({
  /** Every law known here, in the registry's order and then by name. */
  'law.statutes': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ laws: z.array(LawLine) }),
  },
  /** One law whole: the version promulgated on `version`, or as it stood on a day (today when both are left out). Search inside it is the reader's own, on what this answers. */
  'law.statute': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ law: LawName, version: z.optional(Day), on: z.optional(Day) }),
    output: LawBook,
  },
  /** One article: of the version promulgated on `version`, or else as it stood on a day (today when both are left out). */
  'law.article': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ law: LawName, article: ArticleName, version: z.optional(Day), on: z.optional(Day) }),
    output: ArticlePage,
  },
})
