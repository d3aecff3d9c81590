import { methodsOf } from './method'
import { StationCode } from './station'
import { ConsultationLine, ConsultationState, HoldToken, Next, QueueLine, ReleaseReason, Thread } from './thread'
import { Cursor, Day, Done, idOf, Instant, limits, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('c')

/** A photo that its owner has stored: a signed reference, useless to anyone else. */
export const PhotoRef = z.string().check(z.regex(/^p_[0-9A-Za-z_.-]{20,400}$/))
export type PhotoRef = z.infer<typeof PhotoRef>

const photos = z.optional(z.array(PhotoRef).check(z.maxLength(limits.photos)))

const page = z.strictObject({ cursor: z.optional(Cursor) })
const stateChanged = z.strictObject({ state: ConsultationState })

export const consultation = methodsOf({
  /** Ask a question. Needs consent, never membership. */
  'consultation.ask': {
    who: 'worker', mutates: true, errors: ['UnknownPhoto'],
    input: z.strictObject({
      station: z.optional(StationCode),
      topic: Topic,
      text: Text(limits.question),
      employer: z.optional(Text(limits.employer)),
      /** the day it happened or began */
      happenedOn: z.optional(Day),
      photos,
    }),
    output: z.strictObject({ id, reference: z.string(), next: Next }),
  },
  /** My own, newest first. */
  'consultation.list': {
    who: 'worker', mutates: false, errors: [],
    input: page,
    output: z.strictObject({ lines: z.array(ConsultationLine), next: z.nullable(Cursor) }),
  },
  /** One thread, as its worker or its lawyer reads it. */
  'consultation.get': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: Thread,
  },
  /** More to say: answers what the lawyer asked back, or asks on after an answer. */
  'consultation.followUp': {
    who: 'worker', mutates: true, errors: ['WrongState', 'UnknownPhoto'],
    input: z.strictObject({ id, text: Text(limits.message), photos }),
    output: stateChanged,
  },
  /** How good was it? Once, 1–5. */
  'consultation.rate': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({
      id, score: z.int().check(z.minimum(1), z.maximum(5)), solved: z.boolean(),
      comment: z.optional(Text(limits.ratingComment)),
    }),
    output: Done,
  },
  /** The worker needs nothing more. */
  'consultation.close': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id }),
    output: stateChanged,
  },
  /** What the lawyer may take, oldest first. */
  'consultation.queue': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(QueueLine), more: z.boolean() }),
  },
  /** What the lawyer holds, waits for, or answered last: own work, oldest due first, then answered newest first. */
  'consultation.held': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(ConsultationLine) }),
  },
  /** Take a waiting one. */
  'consultation.claim': {
    who: 'lawyer', mutates: true, errors: ['AlreadyClaimed', 'AtCapacity', 'OffDuty', 'WrongState'],
    input: z.strictObject({ id }),
    output: z.strictObject({ token: HoldToken, leaseUntil: Instant }),
  },
  /** Answer, citing cards. */
  'consultation.answer': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState', 'UnknownCitation'],
    input: z.strictObject({
      id, token: HoldToken, text: Text(limits.message),
      citations: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(limits.citations))),
    }),
    output: stateChanged,
  },
  /** Ask the worker for what is missing; the clocks stop until they reply. */
  'consultation.askBack': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState'],
    input: z.strictObject({ id, token: HoldToken, text: Text(limits.message) }),
    output: stateChanged,
  },
  /** Put it back for another lawyer. */
  'consultation.release': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState'],
    input: z.strictObject({ id, token: HoldToken, reason: ReleaseReason }),
    output: stateChanged,
  },
})
