import { methodsOf } from './method'
import { Cursor, Done, idOf, Instant } from './values'
import * as z from './zod'

const id = idOf('b')

export const Notice = z.strictObject({
  id,
  title: z.string(),
  text: z.string(),
  publishedAt: Instant,
  /** who speaks: the unit's name */
  from: z.string(),
  mark: z.enum(['unread', 'read']),
})
export type Notice = z.infer<typeof Notice>

export const NoticeLine = z.omit(Notice, { text: true })
export type NoticeLine = z.infer<typeof NoticeLine>

export const notice = methodsOf({
  /** The caller's inbox, newest first. */
  'notice.list': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ notices: z.array(NoticeLine), next: z.nullable(Cursor) }),
  },
  'notice.get': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: Notice,
  },
  /** Mark one as read. */
  'notice.read': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ id }),
    output: Done,
  },
})
