import { CardLine, Citation } from './law'
import { Day, idOf, Instant, Topic } from './values'
import * as z from './zod'

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

/** Grows with every hold; who answers must show the one they were given. */
export const HoldToken = z.int().check(z.minimum(1))

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
