import * as z from './zod'

/** The twelve topics of a question, in the order a worker sees them. */
export const topics = [
  'wages', 'contract', 'dismissal', 'hours', 'insurance', 'housing-fund',
  'injury', 'women', 'platform', 'safety', 'dispute', 'union',
] as const
export const Topic = z.enum(topics)
export type Topic = z.infer<typeof Topic>

/** An id is a prefix that names its noun, an underscore, and letters or digits: `c_8Qk…`. */
export const idOf = <P extends string>(prefix: P) =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-Za-z]{1,40}$`)))

/** An instant: ISO 8601 in UTC with milliseconds, `2026-11-21T08:00:00.000Z`. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

/** A calendar day in Asia/Shanghai, `2026-11-21`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Where a list goes on; opaque to callers, made by the server. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(200))

/** How long texts may be, in characters, and how many of a thing; forms and schemas read the same numbers. */
export const limits = {
  question: { min: 10, max: 2000 },
  message: { min: 2, max: 2000 },
  employer: { max: 60 },
  photos: 6,
  /** bytes of one photo after the phone has made it smaller */
  photoBytes: 1_500_000,
  citations: 8,
  ratingComment: { max: 300 },
  referral: { min: 4, max: 300 },
  sentBack: { min: 4, max: 200 },
  reply: { min: 2, max: 1000 },
  replyTitle: { min: 1, max: 20 },
  replies: 50,
  conflicts: 200,
  noticeTitle: { min: 4, max: 40 },
  noticeText: { min: 10, max: 3000 },
  /** shifts, weekly shifts, leaves or swaps on one lawyer's roster */
  rosterRows: 300,
  page: 20,
} as const

/** A text a person typed: trimmed, within `range` characters, without control characters other than line ends. */
export const Text = (range: { min?: number; max: number }) =>
  z.string().check(
    z.trim(),
    z.minLength(range.min ?? 1),
    z.maxLength(range.max),
    z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u),
  )

/** Nothing to say beyond that it worked. */
export const Done = z.strictObject({})
