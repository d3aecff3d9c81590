/** What somebody wants to happen to a consultation, and whether it may: a command becomes a fact, or is refused. */
import type { Action, Agency, ReleaseReason } from '@contract'
import { type Check, isTextChecking, settledChecks } from './check'
import { actionsOf, type Consultation, type Entry, isHeld, type Relation } from './consultation'
import { type Event, evolve, type Home, type Named } from './evolve'
import { hasRoom, isConflicted, type Seat } from './lease'
import type { Plan } from './plan'
import { refusal } from './refusal'

/** `at` is when; `entry` is what they wrote; `token` is the hold they were given. */
export type Command = { readonly at: string } & (
  | { do: 'claim'; lawyer: Seat }
  | { do: 'decline'; lawyerId: string; reason: ReleaseReason }
  | { do: 'answer' | 'askBack'; token: number; entry: Entry }
  | { do: 'release'; token: number; reason: ReleaseReason }
  | { do: 'escalate'; token: number }
  /** its holder shows a token, the staff need none */
  | { do: 'refer'; token?: number; entry: Entry; agency: Agency }
  /** `home`: where it belongs from now on, when it moves; `plan`: the present plan of its unit */
  | { do: 'reassign'; to: Seat | null; home: Home | null; plan: Plan }
  /** `known`: the lawyer who answered before, as they stand now */
  | { do: 'followUp' | 'reopen'; entry: Entry; known: Seat | null }
  /** `known`: the lawyer who waits for these words, as they stand now */
  | { do: 'letThrough'; entryId: string; known: Seat | null }
  | { do: 'sendBack'; entryId: string; reason: Entry }
  | { do: 'share'; contact: Consultation['contact'] }
  | { do: 'withdraw' | 'close' }
  | { do: 'rate'; rating: NonNullable<Consultation['rating']> }
)

/** The lawyer who answered before, unless they gave it back for good or their firm acts for the employer by now. */
const keeperOf = (now: Consultation, known: Seat | null): Seat | null =>
  known && !now.declined.includes(known.lawyerId) && !isConflicted(known.conflicts, now.employerKeys) ? known : null

/** The same lawyer goes on when they are on duty; one who answered and is full leaves it to the queue. */
function takerOf(now: Consultation, before: Seat | null): Named | null {
  const known = keeperOf(now, before)
  if (!known || known.duty === 'off' || (now.state !== 'askedBack' && !hasRoomUnder(now.plan, known))) return null
  return { lawyerId: known.lawyerId, surname: known.surname }
}

const hasRoomUnder = (plan: Plan, lawyer: Seat): boolean => hasRoom(lawyer) && lawyer.holding < plan.capacity

function refuseUnlessFree(lawyer: Seat, plan: Plan): void {
  if (lawyer.duty === 'off') throw refusal('OffDuty')
  if (!hasRoomUnder(plan, lawyer)) throw refusal('AtCapacity', { capacity: Math.min(lawyer.capacity, plan.capacity) })
}

/** Refusals that say more than that the state changed: who was faster, or that the hold is over. */
function refuseUnlessAllowed(now: Consultation, relation: Relation, command: Command): void {
  const action: Action = command.do
  if ('token' in command && (relation !== 'holder' || command.token !== now.token)) throw refusal('StaleToken')
  if (action === 'refer' && relation === 'holder' && !('token' in command)) throw refusal('StaleToken')
  if (action === 'claim' && (relation === 'colleague' || relation === 'offered')) {
    if (isHeld(now.state) && now.holder) throw refusal('AlreadyClaimed', { surname: now.holder.surname })
    const keptForAnother = 'lawyer' in command && now.known !== null && command.at < now.known.until && now.known.lawyerId !== command.lawyer.lawyerId
    if (relation === 'colleague' && (now.state === 'offered' || keptForAnother)) throw refusal('Reserved')
  }
  if (!actionsOf(now, relation, command.at).includes(action)) throw refusal('WrongState', { state: now.state })
}

/**
 * A command as a fact.
 * @throws Refusal AlreadyClaimed, Reserved, AtCapacity, OffDuty, StaleToken or WrongState
 */
export function decide(now: Consultation, relation: Relation, command: Command): Event {
  refuseUnlessAllowed(now, relation, command)
  const { at } = command
  switch (command.do) {
    case 'claim': refuseUnlessFree(command.lawyer, now.plan); return { kind: 'claimed', at, lawyer: nameOf(command.lawyer) }
    case 'decline': return { kind: 'declined', at, lawyerId: command.lawyerId, reason: command.reason }
    case 'answer': return { kind: 'answered', at, entry: command.entry }
    case 'askBack': return { kind: 'askedBack', at, entry: command.entry }
    case 'release': return { kind: 'released', at, reason: command.reason }
    case 'escalate': return { kind: 'escalated', at, why: 'help' }
    case 'refer': return { kind: 'referred', at, entry: command.entry, agency: command.agency }
    case 'reassign':
      if (command.to) refuseUnlessFree(command.to, command.plan)
      return { kind: 'reassigned', at, to: command.to && nameOf(command.to), home: command.home, plan: command.plan }
    case 'followUp':
      if (isTextChecking(command.entry)) return submittedBy(now, command)
      return { kind: 'followedUp', at, entry: command.entry, taker: takerOf(now, command.known), keepFor: keeperOf(now, command.known)?.lawyerId ?? null }
    case 'reopen':
      if (isTextChecking(command.entry)) return submittedBy(now, command)
      return { kind: 'reopened', at, entry: command.entry, taker: takerOf(now, command.known), keepFor: keeperOf(now, command.known)?.lawyerId ?? null }
    case 'letThrough': return { kind: 'checked', at, entryId: command.entryId, checks: openChecks(now, command.entryId, 'passed'), taker: takerOf(now, command.known), keepFor: keeperOf(now, command.known)?.lawyerId ?? null }
    case 'sendBack': return { kind: 'sentBack', at, entryId: command.entryId, checks: openChecks(now, command.entryId, 'returned'), reason: command.reason }
    case 'share': return { kind: 'shared', at, contact: command.contact }
    case 'withdraw': return { kind: 'closed', at, reason: 'withdrawn' }
    case 'close': return { kind: 'closed', at, reason: 'solved' }
    case 'rate': return { kind: 'rated', at, rating: command.rating }
  }
}

const submittedBy = (now: Consultation, { at, entry, known }: { at: string; entry: Entry; known: Seat | null }): Event =>
  ({ kind: 'submitted', at, entry, keepFor: keeperOf(now, known)?.lawyerId ?? null })

/** @throws Refusal WrongState when nothing of the entry is open any more */
function openChecks(now: Consultation, entryId: string, to: 'passed' | 'returned'): readonly Check[] {
  const entry = now.entries.find(({ id }) => id === entryId)
  if (!entry?.checks?.some(({ state }) => state === 'checking')) throw refusal('WrongState', { state: now.state })
  return settledChecks(entry, to)
}

const nameOf = ({ lawyerId, surname }: Seat): Named => ({ lawyerId, surname })

/** Decided and evolved in one. @throws Refusal as `decide` does */
export const apply = (now: Consultation, relation: Relation, command: Command): Consultation => evolve(now, decide(now, relation, command))
