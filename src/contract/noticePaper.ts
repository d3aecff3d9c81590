/** What an office works with when it writes notices. */
import { Trade } from './trade'
import { idOf, Instant, limits, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('b')
const unitId = idOf('n')
const revision = z.int().check(z.positive())

/** How many of a thing in a notice's audience; their product is how many counts one look at it takes. */
export const audienceLimits = { trades: 6, topics: 4 } as const

const isOnce = (list: readonly string[]): boolean => new Set(list).size === list.length

/** Whom a notice is for: everybody of a unit and below, narrowed by trade, by membership, and by what they asked about. An empty list narrows nothing. */
export const Audience = z.strictObject({
  unitId,
  trades: z.array(Trade).check(z.maxLength(audienceLimits.trades), z.refine(isOnce)),
  membership: z.enum(['any', 'member', 'none']),
  topics: z.array(Topic).check(z.maxLength(audienceLimits.topics), z.refine(isOnce)),
})
export type Audience = z.infer<typeof Audience>

export const NoticeState = z.enum(['draft', 'review', 'scheduled', 'published', 'withdrawn'])
export type NoticeState = z.infer<typeof NoticeState>

/** What the office does with a notice. `submit`: asks a colleague to look at it; `takeBack`: writes on. */
export const NoticeAction = z.enum(['save', 'submit', 'publish', 'approve', 'reject', 'takeBack', 'drop', 'correct', 'withdraw', 'pin'])
export type NoticeAction = z.infer<typeof NoticeAction>

/** What is typed, finished or not. */
export const TypedNotice = z.strictObject({
  title: Text({ min: 0, max: limits.noticeTitle.max }),
  text: Text({ min: 0, max: limits.noticeText.max }),
  audience: Audience,
  /** null: as soon as it is published */
  publishAt: z.nullable(Instant),
  /** of a correction: what changed, for those who read the old text */
  what: Text({ min: 0, max: 120 }),
})
export type TypedNotice = z.infer<typeof TypedNotice>

export const NoticeDraftLine = z.strictObject({
  id,
  state: NoticeState,
  title: z.string(),
  unit: z.string(),
  author: z.string(),
  by: z.enum(['self', 'colleague']),
  savedAt: Instant,
  publishAt: z.nullable(Instant),
  kind: z.enum(['new', 'correction']),
  rejected: z.enum(['yes', 'no']),
})
export type NoticeDraftLine = z.infer<typeof NoticeDraftLine>

/** One that is not out yet. `revision` grows with every change and goes back with the next one. */
export const NoticeDraft = z.strictObject({
  ...NoticeDraftLine.shape, ...TypedNotice.shape, revision,
  corrects: z.nullable(id),
  /** why a colleague sent it back */
  rejection: z.nullable(z.strictObject({ by: z.string(), at: Instant, words: z.string() })),
  /** whether this audience takes a second pair of eyes */
  review: z.enum(['needed', 'free']),
  /** what the caller may do now */
  actions: z.array(NoticeAction),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

/** A number of people that points at nobody: fewer than five, or about so many, to the nearest ten or two figures. */
export const Crowd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('few') }),
  z.strictObject({ kind: z.literal('about'), people: z.int() }),
])
export type Crowd = z.infer<typeof Crowd>

/** One that is out, as its office sees it. */
export const SentNotice = z.strictObject({
  id,
  state: NoticeState,
  title: z.string(),
  text: z.string(),
  audience: Audience,
  unit: z.string(),
  publishedAt: Instant,
  changedAt: Instant,
  revision,
  why: z.nullable(z.string()),
  pinnedUntil: z.nullable(Instant),
  /** who opened it, and who opened the present text */
  readers: Crowd,
  readersNow: Crowd,
  actions: z.array(NoticeAction),
})
export type SentNotice = z.infer<typeof SentNotice>

/** A text of our own for a campaign of the year. */
export const NoticeTemplate = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** `now`: this is its time of the year; `used`: and this unit sent it already */
  season: z.enum(['now', 'used', 'other']),
  /** its time of the year, in words */
  when: z.string(),
  title: z.string(),
  text: z.string(),
})
export type NoticeTemplate = z.infer<typeof NoticeTemplate>
