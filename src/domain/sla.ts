/**
 * The clocks of a consultation. They count duty time only; none of them rings outside duty hours. A first and a next answer
 * are due at `dueAt`; closing is due when its minutes have run out, which stand still while the worker is the one to act.
 */
import { addDutyMinutes, dutyMinutesBetween, isDutyTime, nextDutyStart, plusDays } from './calendar'
import { settledChecks } from './check'
import type { Alarm, Closing, Consultation } from './consultation'
import { isOpen } from './consultation'
import type { Event } from './evolve'
import type { Plan } from './plan'

/** Days within which a worker may open a closed consultation again after the call-back. */
export const reopenDays = 7

const dayMinutes = ({ dutyHours: { from, to } }: Plan): number => {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
  return minutes(to) - minutes(from)
}

/** The plan's closing days in duty minutes. */
export const closingMinutesOf = (plan: Plan): number => plan.closingDays * dayMinutes(plan)

/** Stops the closing clock at `at`; what has run is gone. */
export const stopped = ({ left, since }: Closing, at: string, plan: Plan): Closing =>
  ({ left: since === null ? left : Math.max(0, left - dutyMinutesBetween(since, at, plan.dutyHours)), since: null })

export const running = (closing: Closing, at: string): Closing => closing.since === null ? { ...closing, since: at } : closing

const closingDueOf = ({ closing, plan }: Consultation): string | null =>
  closing.since === null ? null : addDutyMinutes(closing.since, closing.left, plan.dutyHours)

/** When the holder is warned: `warnMinutes` of duty time before the promise breaks. */
export const warnAtOf = ({ waitingSince, dueAt, plan }: Pick<Consultation, 'waitingSince' | 'dueAt' | 'plan'>): string =>
  addDutyMinutes(waitingSince, Math.max(0, dutyMinutesBetween(waitingSince, dueAt, plan.dutyHours) - plan.warnMinutes), plan.dutyHours)

/** When each alarm of the present wait goes off, if it has not. */
function alarmsOf(now: Consultation): readonly { alarm: Alarm; at: string }[] {
  if (!isOpen(now.state)) return []
  const closingDue = closingDueOf(now)
  const all = [
    ...now.state === 'held' ? [{ alarm: 'warn' as const, at: warnAtOf(now) }] : [],
    { alarm: 'answer' as const, at: now.dueAt },
    ...closingDue ? [{ alarm: 'closing' as const, at: closingDue }] : [],
  ]
  // a promise can end at the very minute duty ends: then it is told when duty begins again
  return all.filter(({ alarm }) => !now.fired.includes(alarm)).map(({ alarm, at }) => ({ alarm, at: nextDutyStart(at, now.plan.dutyHours) }))
}

/** When a consultation's state ends by itself; null when it does not. */
function endOf(now: Consultation): string | null {
  switch (now.state) {
    case 'checking':
    case 'waiting': return null
    case 'offered': return now.offer?.until ?? null
    case 'held': return now.leaseUntil
    case 'askedBack':
    case 'returned':
    case 'answered': return plusDays(now.changedAt, now.plan.silentDays)
    case 'closed': return now.callback || now.closedAt === null ? null : nextDutyStart(plusDays(now.closedAt, now.plan.callbackDays), now.plan.dutyHours)
  }
}

/** When the clock must look at it next. One that waits is looked at again each duty morning, whatever happens. */
export function wakeOf(now: Consultation): string | null {
  const times = [...alarmsOf(now).map(({ at }) => at), endOf(now), now.checkUntil ?? null].filter((at) => at !== null)
  if (times.length > 0) return times.reduce((first, at) => at < first ? at : first)
  return now.state === 'waiting' ? nextDutyStart(plusDays(now.changedAt, 1), now.plan.dutyHours) : null
}

/** The state's own end, as an event. */
function endedOf(now: Consultation, at: string): Event | null {
  switch (now.state) {
    case 'checking':
    case 'waiting': return null
    case 'offered': return { kind: 'lapsed', at }
    case 'held': return { kind: 'expired', at }
    case 'askedBack':
    case 'returned':
    case 'answered': return { kind: 'closed', at, reason: 'silent' }
    case 'closed': return { kind: 'calledBack', at }
  }
}

/** Told to people, and therefore only in duty time. */
const isTold = (event: Event): boolean => event.kind === 'warned' || event.kind === 'escalated' || event.kind === 'calledBack'

/**
 * What the clock does next to a consultation whose `wakeAt` has come: an offer lapses, a lease expires, an alarm goes off, a silent
 * worker's consultation is closed, a closed one is called back. What would be told at night is put off. Null: nothing is due.
 */
export function due(now: Consultation, at: string): Event | null {
  if (now.wakeAt === null || now.wakeAt > at) return null
  const opened = openedOf(now, at)
  if (opened) return opened
  const end = endOf(now)
  const alarms = alarmsOf(now).filter((alarm) => alarm.at <= at).sort((a, b) => a.at.localeCompare(b.at))
  // after missed runs nobody is warned of what has already come
  const first = alarms.find(({ alarm }) => alarm !== 'warn' || alarms.length === 1)
  const event = end !== null && end <= at && (!first || end <= first.at) ? endedOf(now, at) : first ? alarmEvent(first.alarm, at) : null
  if (event && !(isTold(event) && !isDutyTime(at, now.plan.dutyHours))) return event
  const later = event || now.state !== 'waiting' ? nextDutyStart(at, now.plan.dutyHours) : nextDutyStart(plusDays(at, 1), now.plan.dutyHours)
  return { kind: 'postponed', at, until: later }
}

/** What nobody decided in time goes on: the last word is never a machine's no. */
function openedOf(now: Consultation, at: string): Event | null {
  const entry = (now.checkUntil ?? null) !== null && now.checkUntil! <= at ? now.entries.find(({ checks = [] }) => checks.some(({ until }) => until !== null && until <= at)) : undefined
  return entry ? { kind: 'checked', at, entryId: entry.id, checks: settledChecks(entry, 'passed', at), taker: null, keepFor: now.holder?.lawyerId ?? null } : null
}

const alarmEvent = (alarm: Alarm, at: string): Event =>
  alarm === 'warn' ? { kind: 'warned', at } : { kind: 'escalated', at, why: alarm }
