import { methodsOf } from './method'
import { Cursor, Done, idOf, Instant, Text } from './values'
import * as z from './zod'

const id = idOf('b')

/** `withdrawn`: it does not hold any more; who opened it before still sees its title and why. */
const NoticeStanding = z.enum(['published', 'withdrawn'])

/**
 * What a reader knows of it. `changed`: they opened an older text, and it has been corrected or withdrawn since; `earlier`: never opened, and too
 * old to be news.
 */
export const NoticeMark = z.enum(['unread', 'changed', 'read', 'earlier'])
export type NoticeMark = z.infer<typeof NoticeMark>

export const NoticeLine = z.strictObject({
  id,
  title: z.string(),
  /** who speaks: the unit's name */
  from: z.string(),
  publishedAt: Instant,
  /** when it was last corrected or withdrawn; else when it was published */
  changedAt: Instant,
  standing: NoticeStanding,
  mark: NoticeMark,
  place: z.enum(['pinned', 'usual']),
})
export type NoticeLine = z.infer<typeof NoticeLine>

export const Notice = z.strictObject({
  id,
  title: z.string(),
  /** in the markup of domain/noticeText; empty when withdrawn */
  text: z.string(),
  from: z.string(),
  publishedAt: Instant,
  changedAt: Instant,
  standing: NoticeStanding,
  mark: NoticeMark,
  /** grows with every correction */
  revision: z.int(),
  /** what was corrected, or why it was withdrawn, in the office's words; null while it stands as it was published */
  why: z.nullable(z.string()),
})
export type Notice = z.infer<typeof Notice>

export const notice = methodsOf({
  /** The caller's inbox: pinned ones, then the newest first; `words` finds those that hold all of them. A page may be short though more follow. */
  'notice.list': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor), words: z.optional(Text({ max: 30 })) }),
    output: z.strictObject({ notices: z.array(NoticeLine), next: z.nullable(Cursor) }),
  },
  /** How many of the last 30 days are unread, or changed since they were read; counted up to 60. */
  'notice.unread': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int() }),
  },
  'notice.get': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: Notice,
  },
  /** Mark one as read, in the revision that was seen. */
  'notice.read': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ id, revision: z.int().check(z.positive()) }),
    output: Done,
  },
})
