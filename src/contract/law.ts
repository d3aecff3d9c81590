import { methodsOf } from './method'
import { Day, Text, Topic } from './values'
import * as z from './zod'

/** A statute as the registry knows it: which text, which version, where the official copy is. Never its sentences. */
export const Statute = z.strictObject({
  /** short name used in citations, e.g. 劳动合同法 */
  law: z.string(),
  /** full official title */
  title: z.string(),
  /** who made it, as printed; null where the registry does not know */
  issuer: z.nullable(z.string()),
  /** id in the National Laws and Regulations Database; with `promulgatedOn` it identifies the version */
  officialId: z.nullable(z.string()),
  officialUrl: z.nullable(z.string()),
  promulgatedOn: z.string(),
  effectiveOn: z.string(),
  articleCount: z.int(),
})
export type Statute = z.infer<typeof Statute>

/** A place in the law that a card or an answer leans on. `article` as printed: 第八十二条. */
export const Citation = z.strictObject({
  law: z.string(),
  article: z.string().check(z.regex(/^第[一二三四五六七八九十百零〇]+条(之[一二三四五六七八九十]+)?$/)),
  /** promulgation date of the version that was read */
  version: z.string(),
})
export type Citation = z.infer<typeof Citation>

/** An article as an answer cites it. `changed`: a later version has other words, or none for it. */
export const CitedArticle = z.extend(Citation, { state: z.enum(['current', 'changed']) })
export type CitedArticle = z.infer<typeof CitedArticle>

/** What an answer leans on, as its author names it: a card, or an article. The server binds it to the version in force then, unless one is named. */
export const CitationRef = z.union([
  z.strictObject({ card: z.string().check(z.maxLength(60)) }),
  z.strictObject({ law: Text({ max: 80 }), article: Citation.shape.article, version: z.optional(Day) }),
])
export type CitationRef = z.infer<typeof CitationRef>

/** A point of law in plain words, written for someone who left school at 12. */
export const Card = z.strictObject({
  id: z.string().check(z.regex(/^k_[a-z0-9-]{2,40}$/)),
  topic: Topic,
  /** the worker's own question */
  title: Text({ max: 30 }),
  /** what it means, in at most 120 characters */
  meaning: Text({ max: 120 }),
  /** what to do, step by step */
  steps: z.array(Text({ max: 80 })).check(z.minLength(1), z.maxLength(6)),
  /** until when, in words; absent where the law sets no limit */
  deadline: z.optional(Text({ max: 80 })),
  /** what to keep as proof */
  evidence: z.array(Text({ max: 40 })).check(z.maxLength(6)),
  /** where to go */
  where: Text({ max: 60 }),
  citations: z.array(Citation).check(z.minLength(1), z.maxLength(6)),
})
export type Card = z.infer<typeof Card>

/** What a list of cards shows of each. */
export const CardLine = z.pick(Card, { id: true, topic: true, title: true, meaning: true })
export type CardLine = z.infer<typeof CardLine>

const hitWords = z.array(z.string()).check(z.maxLength(8))

/** What a search found, best first, with the words that matched: a card, an article of the version in force, or a law by its name. */
export const LawHit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: CardLine, words: hitWords }),
  /** `excerpt`: the part of the article that matched, at most 120 characters */
  z.strictObject({ kind: z.literal('article'), ...Citation.shape, excerpt: z.string(), words: hitWords }),
  z.strictObject({ kind: z.literal('law'), law: z.string(), title: z.string(), words: hitWords }),
])
export type LawHit = z.infer<typeof LawHit>

/** Where to turn with a matter that is not about work. */
export const Referral = z.strictObject({ says: z.string(), name: z.string(), number: z.string() })
export type Referral = z.infer<typeof Referral>

export const law = methodsOf({
  /** The cards of one topic, or of all, in reading order. */
  'law.list': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ topic: z.optional(Topic) }),
    output: z.strictObject({ cards: z.array(CardLine) }),
  },
  /** One card whole, with the statutes it cites. */
  'law.get': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ id: z.string().check(z.maxLength(60)) }),
    output: z.strictObject({
      card: Card, statutes: z.array(Statute),
      /** those of its citations whose words a later version changed: somebody has yet to look at the card */
      changed: z.array(Citation),
    }),
  },
  /** Cards, articles and law names that may answer a question in the worker's own words; a matter not about work gets a referral. */
  'law.search': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ text: Text({ max: 200 }) }),
    output: z.strictObject({
      hits: z.array(LawHit).check(z.maxLength(20)),
      /** the topic that the question seems to belong to */
      topic: z.nullable(Topic),
      scope: z.enum(['labour', 'other']),
      referral: z.nullable(Referral),
    }),
  },
})
