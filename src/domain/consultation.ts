/** A consultation: its shape, who may do what in which state, and how it begins. What happens to it is in decide.ts and evolve.ts. */
import type { Action, Agency, CloseReason, ConsultationState, Contact, Next, Topic, UrgentReason } from '@contract'
import { dayOf, plusMinutes } from './calendar'
import type { Check } from './check'
import type { BoundCitation } from './law'
import type { Plan } from './plan'

/** One entry of the thread, as it is kept. `photos` are file ids, `citations` bound to the versions of the day it was written. */
export interface Entry {
  readonly id: string
  readonly by: 'worker' | 'lawyer' | 'office'
  readonly kind: 'question' | 'followUp' | 'answer' | 'askBack' | 'referral' | 'sentBack'
  readonly agency: Agency | null
  readonly surname: string | null
  readonly at: string
  readonly text: string
  readonly photos: readonly string[]
  readonly citations: readonly BoundCitation[]
  /** what the content check said of its text and photos; absent where nothing had to be checked */
  readonly checks?: readonly Check[]
}

export interface Holder {
  readonly lawyerId: string
  readonly surname: string
  readonly since: string
}

/** The time a consultation has left until it should be closed: duty minutes, running since `since`, standing still when null. */
export interface Closing { readonly left: number; readonly since: string | null }

/** What the clock tells somebody once: the holder before the promise breaks, the staff when it broke or when it drags on. */
export type Alarm = 'warn' | 'answer' | 'closing'

export interface Consultation {
  readonly id: string
  readonly reference: string
  readonly workerId: string
  /** who wrote it down for a worker that called or came, and for which unit; null when the worker wrote it */
  readonly entered: { readonly staffId: string; readonly unitId: string; readonly channel: 'phone' | 'walkIn' } | null
  readonly stationId: string | null
  readonly stationName: string
  readonly district: string
  /** the unit it belongs to and all above it, outermost first */
  readonly units: readonly string[]
  /** the units it was asked under: it stays in their figures, wherever it goes */
  readonly askedIn: readonly string[]
  readonly topic: Topic
  readonly employer: string | null
  /** what its employer is recognised by beside a lawyer's conflicts of interest; tells nobody who it is */
  readonly employerKeys: readonly string[]
  readonly happenedOn: string | null
  readonly urgent: readonly UrgentReason[]
  readonly plan: Plan
  readonly state: ConsultationState
  readonly closeReason: CloseReason | null
  readonly askedAt: string
  readonly changedAt: string
  readonly closedAt: string | null
  /** since when the worker waits for an answer; kept when a lawyer gives it back, so it stays oldest */
  readonly waitingSince: string
  /** its place in the queue: `waitingSince`, moved back by the head start of an urgent one */
  readonly rankAt: string
  /** until when the present wait is promised to end */
  readonly dueAt: string
  /** duty minutes that were left of the present wait when it stopped for the worker; null while it runs */
  readonly paused: number | null
  readonly closing: Closing
  /** alarms of the present wait that went off */
  readonly fired: readonly Alarm[]
  /** why the staff were called last */
  readonly escalation: { readonly at: string; readonly why: 'answer' | 'closing' | 'help' } | null
  readonly firstAnsweredAt: string | null
  /** duty minutes from the question to its first answer; null until it came */
  readonly firstMinutes: number | null
  /** whether the first answer came in time; null until it came */
  readonly promise: 'kept' | 'broken' | null
  /** for whom it is reserved, and until when */
  readonly offer: { readonly lawyerId: string; readonly surname: string; readonly until: string } | null
  /** who holds it, or answered it last */
  readonly holder: Holder | null
  readonly leaseUntil: string | null
  /** grows with every hold; 0 before the first */
  readonly token: number
  /** lawyers who gave it back for good */
  readonly declined: readonly string[]
  /** lawyers who passed it by in the present wait, the last one last: others are asked before them */
  readonly passed: readonly string[]
  /** the lawyer who answered before, and until when it is theirs first */
  readonly known: { readonly lawyerId: string; readonly until: string } | null
  readonly entries: readonly Entry[]
  /** when the first open content check ends by itself; null: none is open */
  readonly checkUntil: string | null
  /** how to reach the worker, and whether their lawyer may see it */
  readonly contact: (Contact & { readonly to: 'lawyer' | 'office' }) | null
  readonly rating: { readonly score: number; readonly solved: boolean; readonly comment: string | null; readonly by: 'worker' | 'office' } | null
  /** the worker was asked how it went, and may open it again until a time */
  readonly callback: { readonly askedAt: string; readonly until: string } | null
  /** when the clock must look at it next; null: never */
  readonly wakeAt: string | null
}

/**
 * What someone is to a consultation. `proxy`: staff of the unit that wrote it down for the worker; `offered`: it is kept for this
 * lawyer; `colleague`: a lawyer who serves its unit and topic; `office`: staff of a unit it belongs to.
 */
export type Relation = 'owner' | 'proxy' | 'holder' | 'offered' | 'colleague' | 'office' | 'stranger'

const asking = ['followUp', 'share', 'withdraw'] as const
const checking = ['letThrough', 'sendBack'] as const
const office = ['refer', 'reassign', ...checking] as const

/** State × relation → what they may do. Both `decide` and the buttons read this table. */
export const allowed: Record<ConsultationState, Partial<Record<Relation, readonly Action[]>>> = {
  checking: { owner: asking, proxy: [...asking, 'refer', ...checking], office: ['refer', ...checking] },
  waiting: { owner: asking, proxy: [...asking, ...office], colleague: ['claim'], office },
  offered: { owner: asking, proxy: [...asking, ...office], offered: ['claim', 'decline'], office },
  held: { owner: asking, proxy: [...asking, 'reassign', ...checking], holder: ['answer', 'askBack', 'release', 'escalate', 'refer'], office: ['reassign', ...checking] },
  askedBack: { owner: asking, proxy: [...asking, 'reassign', ...checking], holder: ['answer', 'release', 'escalate', 'refer'], office: ['reassign', ...checking] },
  answered: { owner: ['followUp', 'share', 'rate', 'close'], proxy: ['followUp', 'share', 'rate', 'close', ...checking], office: checking },
  returned: { owner: asking, proxy: [...asking, 'refer'], office: ['refer', ...checking] },
  closed: { owner: ['rate', 'reopen'], proxy: ['rate', 'reopen'], office: ['rate'] },
}

/** What decides which actions are open. */
export type Stage = Pick<Consultation, 'state' | 'firstAnsweredAt' | 'rating' | 'callback' | 'checkUntil'>

/** What more an action needs than its state. */
const needs: Partial<Record<Action, (now: Stage, at: string) => boolean>> = {
  rate: (now) => now.firstAnsweredAt !== null && now.rating === null,
  reopen: (now, at) => now.callback !== null && at <= now.callback.until,
  letThrough: ({ checkUntil }) => checkUntil !== null,
  sendBack: ({ checkUntil }) => checkUntil !== null,
}

/** What `relation` may do at `at`. */
export function actionsOf(consultation: Stage, relation: Relation, at: string): Action[] {
  const actions = allowed[consultation.state][relation] ?? []
  return actions.filter((action) => needs[action]?.(consultation, at) ?? true)
}

/** States that count against a lawyer's capacity. */
export const isHeld = (state: ConsultationState): boolean => state === 'held' || state === 'askedBack'

/** States in which the worker waits for somebody else. */
export const isOpen = (state: ConsultationState): boolean => state === 'checking' || state === 'waiting' || state === 'offered' || state === 'held'

/** `1121-7K4FD`: the day and five letters or digits of its id that are not mistaken for one another on the phone. */
export const referenceOf = (at: string, id: string): string => `${dayOf(at).slice(5).replace('-', '')}-${id.slice(2, 7).toUpperCase()}`

/** The place in the queue of one that waits since `since`: urgent ones go ahead by the plan's head start, and no further. */
export const rankOf = (since: string, urgent: readonly UrgentReason[], plan: Plan): string =>
  urgent.some((reason) => plan.urgent.reasons.includes(reason)) ? plusMinutes(since, -plan.urgent.headStartMinutes) : since

/** What happens next, and by when at the latest. */
export function nextOf(now: Pick<Consultation, 'state' | 'dueAt' | 'wakeAt' | 'callback' | 'checkUntil'>): Next {
  switch (now.state) {
    case 'checking': return { step: 'officeChecks', by: now.checkUntil }
    case 'waiting':
    case 'offered': return { step: 'lawyerTakes', by: now.dueAt }
    case 'held': return { step: 'lawyerAnswers', by: now.dueAt }
    case 'askedBack': return { step: 'workerReplies', by: now.wakeAt }
    case 'returned': return { step: 'workerRewrites', by: now.wakeAt }
    case 'answered': return { step: 'workerReads', by: now.wakeAt }
    case 'closed': return now.callback ? { step: 'workerTells', by: now.callback.until } : { step: 'nothing', by: null }
  }
}
