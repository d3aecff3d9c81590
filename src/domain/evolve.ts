/** What happened to a consultation, as facts, and what each makes of it. Nothing is judged here: see decide.ts and sla.ts. */
import type { CloseReason, ReleaseReason } from '@contract'
import { addDutyMinutes, dutyMinutesBetween, plusDays } from './calendar'
import { type Check, checkUntilOf, isShown, isTextChecking } from './check'
import { type Alarm, type Consultation, type Entry, rankOf } from './consultation'
import type { Event, Named } from './event'
import type { Plan } from './plan'
import { closingMinutesOf, reopenDays, running, stopped, wakeOf, warnAtOf } from './sla'

export type { Event, Home, Named } from './event'

/** What a question is asked with. */
export type Asked = Pick<Consultation,
  'id' | 'reference' | 'workerId' | 'entered' | 'stationId' | 'stationName' | 'district' | 'units' | 'topic' | 'employer' | 'employerKeys' |
  'happenedOn' | 'urgent' | 'contact' | 'plan'>

/** A new consultation, before anyone saw it. */
export function ask(asked: Asked, question: Entry): Consultation {
  const { at } = question
  const fresh: Consultation = {
    ...asked, askedIn: asked.units, state: isTextChecking(question) ? 'checking' : 'waiting', closeReason: null, askedAt: at, changedAt: at, closedAt: null,
    waitingSince: at, rankAt: rankOf(at, asked.urgent, asked.plan),
    dueAt: addDutyMinutes(at, asked.plan.promiseMinutes, asked.plan.dutyHours),
    paused: null, closing: { left: closingMinutesOf(asked.plan), since: at }, fired: [], escalation: null,
    firstAnsweredAt: null, firstMinutes: null, promise: null, offer: null, holder: null, leaseUntil: null, token: 0,
    declined: [], passed: [], known: null, entries: [question], checkUntil: null, rating: null, callback: null, wakeAt: null,
  }
  return timed(fresh)
}

/** When it is looked at next, and until when its checks are open, are what its other fields say. */
function timed(now: Consultation): Consultation {
  const checked = { ...now, checkUntil: checkUntilOf(now) }
  return { ...checked, wakeAt: wakeOf(checked) }
}

type Fact<K extends Event['kind']> = Event & { kind: K }

/** Back in the queue, as old as it was. The next holder is warned anew. */
const freed = (now: Consultation): Consultation =>
  ({ ...now, state: 'waiting', offer: null, holder: null, leaseUntil: null, fired: now.fired.filter((alarm) => alarm !== 'warn') })

const passedBy = (now: Consultation, lawyerId: string | undefined): readonly string[] =>
  lawyerId ? [...now.passed.filter((id) => id !== lawyerId), lawyerId] : now.passed

const declining: ReadonlySet<ReleaseReason> = new Set(['conflict', 'field'])
const declinedBy = (now: Consultation, lawyerId: string | undefined, reason: ReleaseReason): readonly string[] =>
  lawyerId && declining.has(reason) && !now.declined.includes(lawyerId) ? [...now.declined, lawyerId] : now.declined

function heldBy(now: Consultation, at: string, lawyer: Named): Consultation {
  // who takes it inside the last minutes sees the countdown at once
  const seen: readonly Alarm[] = warnAtOf(now) <= at && !now.fired.includes('warn') ? [...now.fired, 'warn'] : now.fired
  return {
    ...now, state: 'held', offer: null, known: null, token: now.token + 1, fired: seen,
    leaseUntil: addDutyMinutes(at, now.plan.leaseMinutes, now.plan.dutyHours),
    holder: { lawyerId: lawyer.lawyerId, surname: lawyer.surname, since: at },
  }
}

/** The worker waits again, from `at`: for whom it is first depends on who answered before. */
function waitsAgain(now: Consultation, { at, taker, keepFor }: Pick<Fact<'followedUp'>, 'at' | 'taker' | 'keepFor'>): Consultation {
  const minutes = now.firstAnsweredAt === null ? now.plan.promiseMinutes : now.plan.nextMinutes
  const wait: Consultation = {
    ...now, paused: null, passed: [], escalation: null, waitingSince: at, rankAt: rankOf(at, now.urgent, now.plan), dueAt: addDutyMinutes(at, minutes, now.plan.dutyHours),
    closing: running(now.closing, at), fired: now.fired.filter((alarm) => alarm === 'closing'),
    known: keepFor === null ? null : { lawyerId: keepFor, until: addDutyMinutes(at, now.plan.knownMinutes, now.plan.dutyHours) },
  }
  return taker ? heldBy(wait, at, taker) : freed(wait)
}

function followedUp(now: Consultation, event: Fact<'followedUp' | 'reopened'>): Consultation {
  const written = { ...now, entries: [...now.entries, event.entry] }
  return saidMore(written, event)
}

/** The worker said more, and it is there for their lawyer to read. */
function saidMore(now: Consultation, event: Pick<Fact<'followedUp'>, 'at' | 'taker' | 'keepFor'>): Consultation {
  switch (now.state) {
    case 'checking':
    case 'waiting':
    case 'offered':
    case 'held': return now
    // the hold never ended: it goes on under its own token
    case 'askedBack': return { ...waitsAgain(now, event), token: now.token }
    case 'returned':
    case 'answered': return waitsAgain(now, event)
    case 'closed': return waitsAgain({ ...now, closeReason: null, closedAt: null, callback: null, closing: { left: closingMinutesOf(now.plan), since: null }, fired: [] }, event)
  }
}

/** Written, but nobody else reads it yet: what would have sent it into the queue makes it wait before the queue. */
function submitted(now: Consultation, { at, entry, keepFor }: Fact<'submitted'>): Consultation {
  const written = { ...now, entries: [...now.entries, entry] }
  const waits = now.state === 'answered' || now.state === 'returned' || now.state === 'closed'
  return waits ? { ...saidMore(written, { at, taker: null, keepFor }), state: 'checking' } : written
}

const withChecks = (now: Consultation, entryId: string, checks: readonly Check[]): Consultation =>
  ({ ...now, entries: now.entries.map((entry) => entry.id === entryId ? { ...entry, checks } : entry) })

/** Whether the worker said something since anybody answered, and it may be read. */
function asks({ entries }: Consultation): boolean {
  const answered = entries.map(({ by, kind }) => by !== 'worker' && kind !== 'sentBack').lastIndexOf(true)
  return entries.slice(answered + 1).some((entry) => entry.by === 'worker' && isShown(entry))
}

/** Before the queue no longer than something of the text is open: then into it, or back to the worker. */
const settled = (now: Consultation, at: string): Consultation =>
  now.state !== 'checking' || now.entries.some(isTextChecking) ? now : asks(now) ? freed(now) : { ...asleep(now, at), state: 'returned', known: null, fired: [], escalation: null }

function checked(before: Consultation, event: Fact<'checked'>): Consultation {
  const now = withChecks(before, event.entryId, event.checks)
  const [was, is] = [before, now].map(({ entries }) => entries.find(({ id }) => id === event.entryId))
  const read = was && is && !isShown(was) && isShown(is)
  const waits = now.state === 'askedBack' || now.state === 'answered' || now.state === 'returned'
  return read && waits ? saidMore(now, event) : settled(now, event.at)
}

/** The wait runs on where it stopped: the worker's silence is nobody's delay. */
const resumed = (now: Consultation, at: string): Consultation => now.paused === null ? now
  : { ...now, paused: null, dueAt: now.paused > 0 ? addDutyMinutes(at, now.paused, now.plan.dutyHours) : now.dueAt }

/** Nothing to do but wait for the worker. */
const asleep = (now: Consultation, at: string): Consultation => ({ ...now, leaseUntil: null, closing: stopped(now.closing, at, now.plan) })

function answered(before: Consultation, { at, entry }: Fact<'answered' | 'askedBack'>): Consultation {
  const now = resumed(before, at)
  const promise = now.firstAnsweredAt === null ? (at <= now.dueAt ? 'kept' : 'broken') : now.promise
  const firstMinutes = now.firstMinutes ?? dutyMinutesBetween(now.askedAt, at, now.plan.dutyHours)
  return asleep({ ...now, state: 'answered', escalation: null, entries: [...now.entries, entry], firstAnsweredAt: now.firstAnsweredAt ?? at, firstMinutes, promise }, at)
}

const closed = (now: Consultation, at: string, closeReason: CloseReason): Consultation =>
  ({ ...asleep(now, at), state: 'closed', closeReason, closedAt: at, offer: null, known: null })

/** Another lawyer, the queue, or another unit: from then on the present plan of its unit holds. */
function reassigned(now: Consultation, { at, to, home, plan }: Fact<'reassigned'>): Consultation {
  const promised = ({ promiseMinutes, nextMinutes }: Plan) => now.firstAnsweredAt === null ? promiseMinutes : nextMinutes
  const left = now.paused === null ? 0 : now.paused + promised(plan) - promised(now.plan)
  const dueAt = left > 0 ? addDutyMinutes(at, left, plan.dutyHours) : addDutyMinutes(now.waitingSince, promised(plan), plan.dutyHours)
  const moved: Consultation = freed({
    ...now, ...home, plan, dueAt, paused: null, passed: [], known: null, rankAt: rankOf(now.waitingSince, now.urgent, plan), closing: running(now.closing, at),
    // a promise that ends later than the one that broke can break anew, and the staff who acted need not be called for what they did
    escalation: null, fired: dueAt > now.dueAt ? now.fired.filter((alarm) => alarm !== 'answer') : now.fired,
  })
  return to ? heldBy(moved, at, to) : moved
}

/** What each kind of fact makes of a consultation, but for `changedAt` and `wakeAt`. */
const made: { [K in Event['kind']]: (now: Consultation, event: Fact<K>) => Consultation } = {
  offered: (now, { at, lawyer }) => ({ ...now, state: 'offered', offer: { ...lawyer, until: addDutyMinutes(at, now.plan.offerMinutes, now.plan.dutyHours) } }),
  claimed: (now, { at, lawyer }) => heldBy(now, at, lawyer),
  lapsed: (now) => ({ ...freed(now), passed: passedBy(now, now.offer?.lawyerId) }),
  expired: (now) => ({ ...freed(now), passed: passedBy(now, now.holder?.lawyerId) }),
  declined: (now, { lawyerId, reason }) => ({ ...freed(now), passed: passedBy(now, lawyerId), declined: declinedBy(now, lawyerId, reason) }),
  answered,
  askedBack: (now, { at, entry }) =>
    ({ ...asleep(now, at), state: 'askedBack', paused: dutyMinutesBetween(at, now.dueAt, now.plan.dutyHours), entries: [...now.entries, entry] }),
  released: (now, { at, reason }) => ({ ...freed(resumed(now, at)), known: null, passed: passedBy(now, now.holder?.lawyerId), closing: running(now.closing, at), declined: declinedBy(now, now.holder?.lawyerId, reason) }),
  reassigned,
  warned: (now) => ({ ...now, fired: [...now.fired, 'warn'] }),
  escalated: (now, { at, why }) => ({ ...now, escalation: { at, why }, fired: why === 'help' ? now.fired : [...new Set([...now.fired, 'warn' as const, why])] }),
  referred: (now, { at, entry }) => closed({ ...now, entries: [...now.entries, entry] }, at, 'referred'),
  followedUp,
  reopened: followedUp,
  submitted,
  checked,
  sentBack: (now, { at, entryId, checks, reason }) => settled({ ...withChecks(now, entryId, checks), entries: [...withChecks(now, entryId, checks).entries, reason] }, at),
  shared: (now, { contact }) => ({ ...now, contact }),
  closed: (now, { at, reason }) => closed(now, at, reason),
  rated: (now, { rating }) => ({ ...now, rating }),
  calledBack: (now, { at }) => ({ ...now, callback: { askedAt: at, until: plusDays(at, reopenDays) } }),
  postponed: (now, { until }) => ({ ...now, wakeAt: until }),
}

/** Facts that neither the worker nor a lawyer made: they do not count as a change either side would look for. */
const silent: ReadonlySet<Event['kind']> = new Set(['offered', 'lapsed', 'declined', 'warned', 'postponed'])

/** A consultation after `event`. Any event can be evolved; whether it may happen was decided before. */
export function evolve(now: Consultation, event: Event): Consultation {
  const next = (made[event.kind] as (now: Consultation, event: Event) => Consultation)(now, event)
  const changed = silent.has(event.kind) ? next : { ...next, changedAt: event.at }
  return event.kind === 'postponed' ? changed : timed(changed)
}
