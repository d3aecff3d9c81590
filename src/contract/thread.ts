import { CardLine, CitedArticle } from './law'
import { Day, idOf, Instant, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('c')

/**
 * Where a consultation stands. `checking`: nobody is sure yet that its words may go on; `offered`: reserved for one lawyer for a few minutes;
 * `askedBack`: its lawyer waits for the worker; `returned`: the office waits for the worker to say it in other words.
 */
export const ConsultationState = z.enum(['checking', 'waiting', 'offered', 'held', 'askedBack', 'answered', 'returned', 'closed'])
export type ConsultationState = z.infer<typeof ConsultationState>
/** What is told of an act that moves a consultation on. */
export const StateChanged = z.strictObject({ state: ConsultationState })

/** What lets a question go ahead: a time limit within 7 days, hurt and in hospital, wages of ten or more workers. */
export const UrgentReason = z.enum(['limitation', 'hospital', 'group'])
export type UrgentReason = z.infer<typeof UrgentReason>
export const UrgentReasons = z.optional(z.array(UrgentReason).check(z.maxLength(UrgentReason.options.length)))

/** Where a consultation can be handed on to. */
export const Agency = z.enum(['legalAid', 'labourInspection', 'arbitration', 'socialInsurance', 'housingFund', 'court', 'police', 'safety', 'health', 'hotline'])
export type Agency = z.infer<typeof Agency>

export const CloseReason = z.enum(['solved', 'referred', 'withdrawn', 'silent'])
export type CloseReason = z.infer<typeof CloseReason>
export const ReleaseReason = z.enum(['conflict', 'field', 'shiftOver', 'other'])
export type ReleaseReason = z.infer<typeof ReleaseReason>

/** What a person may do next; the same table that decides also shows the buttons. */
export const Action = z.enum([
  'claim', 'decline', 'answer', 'askBack', 'release', 'escalate', 'refer', 'reassign', 'followUp', 'share', 'withdraw', 'close', 'rate', 'reopen', 'letThrough', 'sendBack',
])
export type Action = z.infer<typeof Action>

/** Grows with every hold; who answers must show the one they were given. */
export const HoldToken = z.int().check(z.minimum(1))

/** One entry of the thread. */
export const Message = z.strictObject({
  id: idOf('t'),
  by: z.enum(['worker', 'lawyer', 'office']),
  kind: z.enum(['question', 'followUp', 'answer', 'askBack', 'referral', 'sentBack']),
  /** where a referral leads; null for anything else */
  agency: z.nullable(Agency),
  /** surname of the lawyer or of who speaks for the union; null for the worker */
  surname: z.nullable(z.string()),
  at: Instant,
  text: z.string(),
  /** links that work for ten minutes */
  photos: z.array(z.strictObject({ url: z.string() })),
  /** how it stands with the content check; others than its writer and the office read only what passed */
  check: z.enum(['passed', 'checking', 'returned']),
  /** what the answer leans on: a card, or an article by itself; `card` is null where none was named, or once it has been withdrawn */
  citations: z.array(z.strictObject({ cardId: z.nullable(z.string()), card: z.nullable(CardLine), articles: z.array(CitedArticle) })),
})
export type Message = z.infer<typeof Message>

/** What happens next, and by when at the latest. */
export const Next = z.strictObject({
  step: z.enum(['officeChecks', 'lawyerTakes', 'lawyerAnswers', 'workerReplies', 'workerRewrites', 'workerReads', 'workerTells', 'nothing']),
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

/** One of a lawyer's own. */
export const HeldLine = z.extend(ConsultationLine, { urgent: z.array(UrgentReason) })
export type HeldLine = z.infer<typeof HeldLine>

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
  /** why it goes ahead; empty: it does not */
  urgent: z.array(UrgentReason),
})
export type QueueLine = z.infer<typeof QueueLine>

/** One that is kept for the reader until a time. */
export const OfferLine = z.extend(QueueLine, { until: Instant })
export type OfferLine = z.infer<typeof OfferLine>

/** Any open consultation as the staff of its unit see it: no word of its content. */
export const BoardLine = z.extend(QueueLine, {
  state: ConsultationState,
  station: z.string(),
  /** grows with every hold; goes back with what is done to it */
  token: z.int(),
  /** who holds it or is offered it */
  lawyer: z.nullable(z.string()),
  /** since when, and why, the staff were called */
  escalation: z.nullable(z.strictObject({ at: Instant, why: z.enum(['answer', 'closing', 'help']) })),
  actions: z.array(Action),
})
export type BoardLine = z.infer<typeof BoardLine>

/** How to reach a worker; kept only by their own choice or because they came by phone. */
export const Contact = z.strictObject({
  name: Text({ max: 20 }),
  phone: z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/)),
})
export type Contact = z.infer<typeof Contact>

/** A closed consultation whose worker was asked how it went and has not said. */
export const CallbackLine = z.strictObject({
  id,
  reference: z.string(),
  topic: Topic,
  station: z.string(),
  closedAt: Instant,
  askedAt: Instant,
  /** until when the worker can open it again */
  until: Instant,
  /** `given`: the staff may look the number up, which is logged */
  contact: z.enum(['given', 'none']),
})
export type CallbackLine = z.infer<typeof CallbackLine>

/** An earlier consultation of the same worker, as the lawyer who helps them now reads it. */
export const EarlierLine = z.strictObject({ reference: z.string(), topic: Topic, askedAt: Instant, question: z.string(), answer: z.nullable(z.string()) })
export type EarlierLine = z.infer<typeof EarlierLine>

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
  urgent: z.array(UrgentReason),
  /** a question that came by phone or at the counter, and which */
  entered: z.nullable(z.enum(['phone', 'walkIn'])),
  /** whether the worker lets the lawyer see name and phone */
  contact: z.enum(['shared', 'kept']),
  /** the call-back: until when the worker can open it again; null before it */
  callback: z.nullable(z.strictObject({ until: Instant })),
  rating: z.nullable(z.strictObject({ score: z.int(), solved: z.boolean() })),
})
export type Thread = z.infer<typeof Thread>
