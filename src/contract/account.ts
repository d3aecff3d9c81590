import { methodsOf } from './method'
import { ConsultationState } from './thread'
import { Cursor, Done, idOf, Instant, limits, Topic } from './values'
import * as z from './zod'

const consultation = idOf('c')

/** Every kind of thing that is held about a person; what each is, and what deleting does to it, is a table in src/domain/account.ts. */
export const HeldKind = z.enum(['photo', 'consultation', 'phoneCode', 'member', 'read', 'accept', 'session', 'signal', 'work', 'message', 'deed', 'account'])
export type HeldKind = z.infer<typeof HeldKind>

/** One thing that is held, in plain words. */
export const HeldItem = z.strictObject({
  /** when it came, or was changed last */
  at: z.nullable(Instant),
  title: z.string(),
  lines: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** links that work for ten minutes */
  photos: z.array(z.strictObject({ url: z.string() })),
})
export type HeldItem = z.infer<typeof HeldItem>

/** An account that is to be deleted. */
export const Leaving = z.strictObject({
  askedAt: Instant,
  /** until when it can be taken back; it can be for longer while a consultation is waited for */
  keepUntil: Instant,
  /** by when nothing is left; null while a consultation is waited for */
  doneBy: z.nullable(Instant),
})
export type Leaving = z.infer<typeof Leaving>

/** A consultation that is still under way. */
export const OpenLine = z.strictObject({ id: consultation, reference: z.string(), topic: Topic, state: ConsultationState, askedAt: Instant })
export type OpenLine = z.infer<typeof OpenLine>

/** What somebody agreed to, and on which day. */
export const Consents = z.strictObject({
  service: z.strictObject({ version: z.string(), at: Instant }),
  join: z.nullable(z.strictObject({
    version: z.string(), at: Instant,
    /** when the identity number was agreed to; null: none is held */
    idNumberAt: z.nullable(Instant),
  })),
  /** consultations whose lawyer may see name and phone */
  shares: z.array(z.strictObject({ id: consultation, reference: z.string(), at: Instant })),
  /** messages that WeChat may still pass on, by what they are about */
  messages: z.array(z.strictObject({ about: z.enum(['answered', 'duty', 'notice']), left: z.int(), at: Instant })),
})
export type Consents = z.infer<typeof Consents>

export const account = methodsOf({
  /** How much of each kind is held about me, and what I agreed to; none of the content. */
  'account.held': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({
      kinds: z.array(z.strictObject({ kind: HeldKind, count: z.int() })),
      consents: Consents,
      open: z.array(OpenLine),
      leaving: z.nullable(Leaving),
      /** `held`: who works here cannot go before the post is given up */
      post: z.enum(['none', 'held']),
    }),
  },
  /** What is held of one kind, the newest first, page by page to the end. */
  'account.open': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ kind: HeldKind, cursor: z.optional(Cursor) }),
    output: z.strictObject({ items: z.array(HeldItem), next: z.nullable(Cursor) }),
  },
  /** No message any more: all that was agreed to is taken back. */
  'account.mute': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({}),
    output: Done,
  },
  /** Nobody may see name and phone of this consultation any more, and they are deleted, whatever its state. */
  'account.unshare': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ id: consultation }),
    output: Done,
  },
  /** Delete my account, after a day; what is under way is ended now or waited for. What is not named is waited for. */
  'account.delete': {
    who: 'worker', mutates: true, errors: ['PostFirst'],
    input: z.strictObject({ open: z.array(z.strictObject({ id: consultation, end: z.enum(['now', 'wait']) })).check(z.maxLength(limits.page)) }),
    output: Leaving,
  },
  /** I stay after all. */
  'account.keep': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({}),
    output: Done,
  },
})
