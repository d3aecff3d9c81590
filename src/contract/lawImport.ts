import { CardLine } from './law'
import { methodsOf } from './method'
import { Cursor, Day, Done, idOf, Instant, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('i')

/** Bytes of one uploaded text; the largest official file so far has 108 KB. */
export const lawFileBytes = 1_500_000

/** How one version's articles differ from another's; numbers as printed. */
export const LawChanges = z.strictObject({
  /** the version compared with, by its promulgation date */
  against: z.string(),
  added: z.array(z.string()), removed: z.array(z.string()), changed: z.array(z.string()),
  /** the same words under another number */
  moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
})
export type LawChanges = z.infer<typeof LawChanges>

/** What must be settled before an import can be published, and what is worth a look. `at` is an article, a date or a place in the text. */
export const ImportFinding = z.strictObject({
  kind: z.enum([
    // against the registry and its fingerprints
    'title', 'promulgatedOn', 'effectiveOn', 'articleCount', 'changed', 'missing', 'added', 'noFingerprint',
    // within the text itself
    'order', 'contents', 'autoNumbered',
  ]),
  at: z.string(),
})
export type ImportFinding = z.infer<typeof ImportFinding>

/** An uploaded text that waits for a person to publish it. */
export const ImportPreview = z.strictObject({
  importId: id,
  fileName: z.string(),
  law: z.string(), title: z.string(),
  officialId: z.nullable(z.string()),
  promulgatedOn: z.string(), effectiveOn: z.string(),
  articleCount: z.int(),
  /** `new`: no version of this law is stored; `newer`, `older`: beside the stored ones; `same`: stored already, nothing to do; `differs`: stored with other words */
  standing: z.enum(['new', 'newer', 'older', 'same', 'differs']),
  /** what the registry knows of it: this very version in force, another version of this law, or nothing */
  registry: z.enum(['inForce', 'otherVersion', 'unknown']),
  findings: z.array(ImportFinding),
  /** against the stored version in force; null when there is none */
  changes: z.nullable(LawChanges),
  /** how many cards cite an article that changes */
  cards: z.int(),
  importedAt: Instant, expiresAt: Instant,
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** A card or an answer that leans on articles which a newer version changed. No word of a consultation is in it. */
export const Review = z.strictObject({
  /** opaque; goes back into `law.reviewed` */
  id: z.string().check(z.maxLength(200)),
  law: z.string(),
  /** version cited, and version in force now */
  from: z.string(), to: z.string(),
  articles: z.array(z.strictObject({ article: z.string(), became: z.enum(['changed', 'removed', 'moved', 'unknown']) })),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('card'), card: CardLine }),
    z.strictObject({ kind: z.literal('answer'), consultationId: idOf('c'), reference: z.string(), topic: Topic }),
  ]),
})
export type Review = z.infer<typeof Review>

export const lawImport = methodsOf({
  /** Read an official file (.docx, .md, .txt) and keep it for a day, to be looked at and published. Root unit only. */
  'law.import': {
    who: 'admin', mutates: true, errors: ['WrongStatute'],
    input: z.strictObject({
      /** the file's own name: official names tell the id and the promulgation date */
      fileName: Text({ max: 120 }),
      data: z.string().check(z.minLength(4), z.maxLength(Math.ceil(lawFileBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
      /** for texts that do not say it themselves */
      promulgatedOn: z.optional(Day), effectiveOn: z.optional(Day),
    }),
    output: ImportPreview,
  },
  /** What waits to be published, newest first. Root unit only. */
  'law.imports': {
    who: 'admin', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ imports: z.array(ImportPreview) }),
  },
  /** Make it readable. With findings it needs `accept: 'findings'`: a person looked at them. */
  'law.publish': {
    who: 'admin', mutates: true, errors: ['NotAccepted', 'AlreadyPublished'],
    input: z.strictObject({ importId: id, accept: z.enum(['nothing', 'findings']) }),
    output: z.strictObject({ law: z.string(), version: z.string() }),
  },
  /** Cards, and answers within the caller's subtree, that cite what has changed since; open ones only. */
  'law.reviews': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ reviews: z.array(Review), next: z.nullable(Cursor) }),
  },
  /** Somebody looked at it and did what was needed. */
  'law.reviewed': {
    who: 'staff', mutates: true, errors: [],
    input: z.strictObject({ id: z.string().check(z.maxLength(200)) }),
    output: Done,
  },
})
