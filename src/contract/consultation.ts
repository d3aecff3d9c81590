import { CardLine, Citation } from './law'
import { methodsOf } from './method'
import { StationCode } from './station'
import { Cursor, Day, Done, idOf, Instant, limits, Text, Topic } from './values'
import { z } from './zod'

const id = idOf('c')

/** Where a consultation stands. `askedBack`: its lawyer waits for the worker. */
export const ConsultationState = z.enum(['waiting', 'held', 'askedBack', 'answered', 'closed'])
export type ConsultationState = z.infer<typeof ConsultationState>

export const CloseReason = z.enum(['solved', 'withdrawn', 'silent'])
export type CloseReason = z.infer<typeof CloseReason>
export const ReleaseReason = z.enum(['conflict', 'field', 'shiftOver', 'other'])
export type ReleaseReason = z.infer<typeof ReleaseReason>

/** What a person may do next; the same table that decides also shows the buttons. */
export const Action = z.enum(['claim', 'answer', 'askBack', 'release', 'followUp', 'rate', 'close'])
export type Action = z.infer<typeof Action>

/** A photo that its owner has stored: a signed reference, useless to anyone else. */
export const PhotoRef = z.string().check(z.regex(/^p_[0-9A-Za-z_.-]{20,400}$/))
export type PhotoRef = z.infer<typeof PhotoRef>

/** Grows with every hold; who answers must show the one they were given. */
export const HoldToken = z.int().check(z.minimum(1))

const photos = z.optional(z.array(PhotoRef).check(z.maxLength(limits.photos)))

/** One entry of the thread. */
export const Message = z.strictObject({
  id: idOf('t'),
  by: z.enum(['worker', 'lawyer']),
  kind: z.enum(['question', 'followUp', 'answer', 'askBack']),
  /** surname of the lawyer; null for the worker */
  surname: z.nullable(z.string()),
  at: Instant,
  text: z.string(),
  /** links that work for ten minutes */
  photos: z.array(z.strictObject({ url: z.string() })),
  /** cards the answer leans on; `card` is null once a card has been withdrawn */
  citations: z.array(z.strictObject({ cardId: z.string(), card: z.nullable(CardLine), articles: z.array(Citation) })),
})
export type Message = z.infer<typeof Message>

/** What happens next, and by when at the latest. */
export const Next = z.strictObject({
  step: z.enum(['lawyerTakes', 'lawyerAnswers', 'workerReplies', 'workerReads', 'nothing']),
  by: z.nullable(Instant),
})
export type Next = z.infer<typeof Next>

/** A consultation in a list of one's own. */
export const ConsultationLine = z.strictObject({
  id,
  /** short number to say on the phone, e.g. 1121-7K4F */
  reference: z.string(),
  topic: Topic,
  state: ConsultationState,
  askedAt: Instant,
  /** last change either side made */
  changedAt: Instant,
  next: Next,
  /** how the question begins, in one line */
  excerpt: z.string(),
})
export type ConsultationLine = z.infer<typeof ConsultationLine>

/** A waiting consultation as a lawyer who may take it sees it: no word of its content. */
export const QueueLine = z.strictObject({
  id,
  reference: z.string(),
  topic: Topic,
  district: z.string(),
  waitingSince: Instant,
  /** the promise made to the worker */
  dueAt: Instant,
  followUp: z.boolean(),
})
export type QueueLine = z.infer<typeof QueueLine>

export const Holder = z.strictObject({ surname: z.string(), since: Instant })

/** A consultation as those concerned may read it. */
export const Thread = z.strictObject({
  id,
  reference: z.string(),
  topic: Topic,
  state: ConsultationState,
  closeReason: z.nullable(CloseReason),
  station: z.string(),
  district: z.string(),
  employer: z.nullable(z.string()),
  happenedOn: z.nullable(Day),
  askedAt: Instant,
  dueAt: Instant,
  holder: z.nullable(Holder),
  /** when an unanswered hold goes back to the queue; only its holder sees it */
  leaseUntil: z.nullable(Instant),
  /** the reader's own hold; null for anyone else */
  token: z.nullable(HoldToken),
  messages: z.array(Message),
  next: Next,
  /** what the reader may do now */
  actions: z.array(Action),
  rating: z.nullable(z.strictObject({ score: z.int(), solved: z.boolean() })),
})
export type Thread = z.infer<typeof Thread>

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
    input: z.strictObject({ id, token: HoldToken, reason: ReleaseReason, note: z.optional(Text(limits.releaseNote)) }),
    output: stateChanged,
  },
})
