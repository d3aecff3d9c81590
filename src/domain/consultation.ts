import type { Action, CloseReason, ConsultationState, Next, ReleaseReason, Topic } from '@contract'
import { addDutyMinutes, dayOf, plusDays, plusMinutes } from './calendar'
import { hasRoom, type Seat } from './lease'
import type { Plan } from './plan'
import { refusal } from './refusal'

/** One entry of the thread, as it is kept. `photos` are file ids, `citations` card ids. */
export interface Entry {
  readonly id: string
  readonly by: 'worker' | 'lawyer'
  readonly kind: 'question' | 'followUp' | 'answer' | 'askBack'
  readonly surname: string | null
  readonly at: string
  readonly text: string
  readonly photos: readonly string[]
  readonly citations: readonly string[]
}

export interface Holder {
  readonly lawyerId: string
  readonly surname: string
  readonly since: string
}

export interface Consultation {
  readonly id: string
  readonly reference: string
  readonly workerId: string
  readonly stationId: string | null
  readonly stationName: string
  readonly district: string
  /** the unit it belongs to and all above it, outermost first */
  readonly units: readonly string[]
  readonly topic: Topic
  readonly employer: string | null
  readonly happenedOn: string | null
  readonly plan: Plan
  readonly state: ConsultationState
  readonly closeReason: CloseReason | null
  readonly askedAt: string
  readonly changedAt: string
  /** since when the worker waits for an answer; kept when a lawyer gives it back, so it stays oldest */
  readonly waitingSince: string
  /** until when the present wait is promised to end */
  readonly dueAt: string
  readonly firstAnsweredAt: string | null
  /** whether the first answer came in time; null until it came */
  readonly promise: 'kept' | 'broken' | null
  /** who holds it, or answered it last */
  readonly holder: Holder | null
  readonly leaseUntil: string | null
  /** grows with every hold; 0 before the first */
  readonly token: number
  readonly entries: readonly Entry[]
  readonly rating: { readonly score: number; readonly solved: boolean; readonly comment: string | null } | null
  /** when the clock must look at it next; null: never */
  readonly wakeAt: string | null
}

/** What someone is to a consultation. `colleague`: a lawyer who serves its unit and topic but does not hold it. */
export type Relation = 'owner' | 'holder' | 'colleague' | 'stranger'

/** State × relation → what they may do. Both `decide` and the buttons read this table. */
const allowed: Record<ConsultationState, Partial<Record<Relation, readonly Action[]>>> = {
  waiting: { owner: ['followUp', 'close'], colleague: ['claim'] },
  held: { owner: ['followUp', 'close'], holder: ['answer', 'askBack', 'release'] },
  askedBack: { owner: ['followUp', 'close'], holder: ['answer', 'release'] },
  answered: { owner: ['followUp', 'rate', 'close'] },
  closed: { owner: ['rate'] },
}

/** What `relation` may do now. */
export function actionsOf(consultation: Consultation, relation: Relation): Action[] {
  const actions = allowed[consultation.state][relation] ?? []
  const rateable = consultation.firstAnsweredAt !== null && consultation.rating === null
  return actions.filter((action) => action !== 'rate' || rateable)
}

/** What somebody, or the clock, wants to happen. `at` is when; `entry` is what they wrote. */
export type Command =
  | { do: 'claim'; at: string; lawyer: Seat }
  | { do: 'answer'; at: string; token: number; entry: Entry }
  | { do: 'askBack'; at: string; token: number; entry: Entry }
  | { do: 'release'; at: string; token: number; reason: ReleaseReason }
  | { do: 'followUp'; at: string; entry: Entry; /** the lawyer who answered, if they can take it up at once */ known: Seat | null }
  | { do: 'rate'; at: string; score: number; solved: boolean; comment: string | null }
  | { do: 'close'; at: string }

/** States that count against a lawyer's capacity. */
export const isHeld = (state: ConsultationState): boolean => state === 'held' || state === 'askedBack'

/** `1121-7K4FD`: the day and five letters or digits of its id that are not mistaken for one another on the phone. */
export const referenceOf = (at: string, id: string): string => `${dayOf(at).slice(5).replace('-', '')}-${id.slice(2, 7).toUpperCase()}`

/** A new consultation, before anyone saw it. */
export function ask(asked: Pick<Consultation,
  'id' | 'reference' | 'workerId' | 'stationId' | 'stationName' | 'district' | 'units' | 'topic' | 'employer' | 'happenedOn' | 'plan'>,
question: Entry): Consultation {
  return {
    ...asked, state: 'waiting', closeReason: null,
    askedAt: question.at, changedAt: question.at, waitingSince: question.at,
    dueAt: addDutyMinutes(question.at, asked.plan.promiseMinutes, asked.plan.dutyHours),
    firstAnsweredAt: null, promise: null, holder: null, leaseUntil: null, token: 0,
    entries: [question], rating: null, wakeAt: null,
  }
}

/**
 * Applies a command, or refuses it.
 * @throws Refusal AlreadyClaimed, AtCapacity, OffDuty, StaleToken or WrongState
 */
export function decide(now: Consultation, relation: Relation, command: Command): Consultation {
  refuseUnlessAllowed(now, relation, command)
  const changed = { ...now, changedAt: command.at }
  switch (command.do) {
    case 'claim': return claimed(changed, command.at, command.lawyer)
    case 'answer': return answered(changed, command.at, command.entry)
    case 'askBack': return asleep({ ...changed, state: 'askedBack', leaseUntil: null, entries: [...now.entries, command.entry] }, command.at)
    case 'release': return freed(changed)
    case 'followUp': return followedUp(changed, command.at, command.entry, command.known)
    case 'rate': return { ...changed, rating: { score: command.score, solved: command.solved, comment: command.comment } }
    case 'close': return { ...changed, state: 'closed', closeReason: now.state === 'answered' ? 'solved' : 'withdrawn', leaseUntil: null, wakeAt: null }
  }
}

function refuseUnlessAllowed(now: Consultation, relation: Relation, command: Command): void {
  if ('token' in command && (relation !== 'holder' || command.token !== now.token)) throw refusal('StaleToken')
  if (command.do === 'claim' && relation === 'colleague' && isHeld(now.state) && now.holder) {
    throw refusal('AlreadyClaimed', { surname: now.holder.surname })
  }
  if (!actionsOf(now, relation).includes(command.do)) throw refusal('WrongState', { state: now.state })
}

function claimed(now: Consultation, at: string, lawyer: Seat): Consultation {
  if (lawyer.duty === 'off') throw refusal('OffDuty')
  if (!hasRoom(lawyer)) throw refusal('AtCapacity', { capacity: lawyer.capacity })
  return heldBy(now, at, lawyer)
}

function heldBy(now: Consultation, at: string, lawyer: Seat): Consultation {
  const leaseUntil = plusMinutes(at, now.plan.leaseMinutes)
  return {
    ...now, state: 'held', token: now.token + 1, leaseUntil, wakeAt: leaseUntil,
    holder: { lawyerId: lawyer.lawyerId, surname: lawyer.surname, since: at },
  }
}

function answered(now: Consultation, at: string, entry: Entry): Consultation {
  const first = now.firstAnsweredAt === null
  return asleep({
    ...now, state: 'answered', leaseUntil: null, entries: [...now.entries, entry],
    firstAnsweredAt: now.firstAnsweredAt ?? at,
    promise: first ? (at <= now.dueAt ? 'kept' : 'broken') : now.promise,
  }, at)
}

/** Nothing to do but wait for the worker: the clock closes it when they stay silent. */
const asleep = (now: Consultation, at: string): Consultation => ({ ...now, wakeAt: plusDays(at, now.plan.silentDays) })

/** Back in the queue, as old as it was. */
const freed = (now: Consultation): Consultation => ({ ...now, state: 'waiting', holder: null, leaseUntil: null, wakeAt: null })

function followedUp(now: Consultation, at: string, entry: Entry, known: Seat | null): Consultation {
  const written = { ...now, entries: [...now.entries, entry] }
  if (now.state === 'waiting' || now.state === 'held') return written
  const waiting = { ...written, waitingSince: at, dueAt: addDutyMinutes(at, now.plan.promiseMinutes, now.plan.dutyHours) }
  if (now.state === 'askedBack' && now.holder) {
    const leaseUntil = plusMinutes(at, now.plan.leaseMinutes)
    return { ...waiting, state: 'held', leaseUntil, wakeAt: leaseUntil }
  }
  return known && hasRoom(known) ? heldBy(waiting, at, known) : freed(waiting)
}

/**
 * What the clock does to a consultation whose `wakeAt` has come: a lapsed lease goes back to the queue, a silent
 * worker's consultation is closed. Returns null when there is nothing to do yet.
 */
export function wake(now: Consultation, at: string): Consultation | null {
  if (now.wakeAt === null || now.wakeAt > at) return null
  switch (now.state) {
    case 'held': return { ...freed(now), changedAt: at }
    case 'askedBack':
    case 'answered': return { ...now, state: 'closed', closeReason: 'silent', changedAt: at, leaseUntil: null, wakeAt: null }
    case 'waiting':
    case 'closed': return { ...now, wakeAt: null }
  }
}

/** What happens next, and by when at the latest. */
export function nextOf(now: Pick<Consultation, 'state' | 'dueAt' | 'wakeAt'>): Next {
  switch (now.state) {
    case 'waiting': return { step: 'lawyerTakes', by: now.dueAt }
    case 'held': return { step: 'lawyerAnswers', by: now.dueAt }
    case 'askedBack': return { step: 'workerReplies', by: now.wakeAt }
    case 'answered': return { step: 'workerReads', by: now.wakeAt }
    case 'closed': return { step: 'nothing', by: null }
  }
}
