/** Who is on duty when: a lawyer's roster, and the turns it makes on the calendar. Days are `YYYY-MM-DD`, clocks `HH:MM` in Asia/Shanghai. */
import type { NewShift, Shift, SwapState, Topic } from '@contract'
import { type DutyHours, dayOf, holidayOn, nextDutyStart, plusDays } from './calendar'
import { dayNumberOf, dayOfNumber, midnightOf, weekdayOf } from './shanghai'

/** From a clock to a clock; `to` not after `from` means the next day. */
export interface Turn {
  readonly from: string
  readonly to: string
  /** null: every topic of the lawyer's */
  readonly topics: readonly Topic[] | null
}

export interface OneOff extends Turn { readonly id: string; readonly day: string }

export interface Weekly extends Turn {
  readonly id: string
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number
  readonly validFrom: string
  readonly validUntil: string | null
  /** days on which it does not take place: swapped or cancelled */
  readonly except: readonly string[]
}

export interface Leave { readonly id: string; readonly from: string; readonly to: string }

export interface Swap {
  readonly id: string
  readonly shift: Shift
  readonly to: string
  readonly state: SwapState
}

/** All of one lawyer's duty in one row: what must not collide is read and written together. */
export interface Roster {
  /** the lawyer's id */
  readonly id: string
  /** the lawyer's unit, and with all above it, outermost first */
  readonly unitId: string
  readonly units: readonly string[]
  readonly once: readonly OneOff[]
  readonly weekly: readonly Weekly[]
  readonly leaves: readonly Leave[]
  readonly swaps: readonly Swap[]
  /** lawyers whom an open offer waits for */
  readonly offeredTo: readonly string[]
  /** when the clock must look at it next; null: never */
  readonly edgeAt: string | null
}

export const emptyRoster = (lawyerId: string, unitId: string, units: readonly string[]): Roster =>
  ({ id: lawyerId, unitId, units, once: [], weekly: [], leaves: [], swaps: [], offeredTo: [], edgeAt: null })

/** A stretch of time, from an instant up to and without another. */
export interface Span { readonly from: string; readonly to: string }

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

const clockMs = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * 60_000
const isoOf = (ms: number): string => new Date(ms).toISOString()

/** When a turn that begins on `day` begins and ends. */
export function spanOf(day: string, { from, to }: Pick<Turn, 'from' | 'to'>): Span {
  const midnight = midnightOf(dayNumberOf(day))
  const night = to <= from ? 86_400_000 : 0
  return { from: isoOf(midnight + clockMs(from)), to: isoOf(midnight + night + clockMs(to)) }
}

/** Midnight to midnight, the last day included. */
export const leaveSpan = ({ from, to }: Pick<Leave, 'from' | 'to'>): Span =>
  ({ from: isoOf(midnightOf(dayNumberOf(from))), to: isoOf(midnightOf(dayNumberOf(to) + 1)) })

/** Whether a weekly shift takes place on a day. Public holidays are off when the unit's plan says so. */
const takesPlace = (rule: Weekly, day: string, holidays: DutyHours['holidays']): boolean =>
  rule.weekday === weekdayOf(dayNumberOf(day)) && rule.validFrom <= day && (rule.validUntil === null || day <= rule.validUntil)
  && !rule.except.includes(day) && !(holidays === 'off' && holidayOn(day))

/**
 * The turns of a roster that touch `within`, in order of their beginning. Leave is not taken out.
 * @param topics the lawyer's own, for turns that name none
 */
export function turnsOf(roster: Pick<Roster, 'once' | 'weekly'>, topics: readonly Topic[], holidays: DutyHours['holidays'], within: Span): Shift[] {
  const found: Shift[] = []
  const add = (kind: Shift['kind'], turn: Turn & { id: string }, day: string) => {
    const span = spanOf(day, turn)
    if (overlap(span, within)) found.push({ id: turn.id, kind, day, ...span, topics: [...turn.topics?.filter((topic) => topics.includes(topic)) ?? topics] })
  }
  for (const shift of roster.once) add('once', shift, shift.day)
  // a night shift of the day before still runs after midnight
  for (let day = dayNumberOf(dayOf(within.from)) - 1; day <= dayNumberOf(dayOf(within.to)); day++) {
    const name = dayOfNumber(day)
    for (const rule of roster.weekly) if (takesPlace(rule, name, holidays)) add('weekly', rule, name)
  }
  return found.sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
}

export const isOnLeave = (roster: Pick<Roster, 'leaves'>, at: string): boolean =>
  roster.leaves.some((leave) => { const { from, to } = leaveSpan(leave); return from <= at && at < to })

/** What is left of `span` without `others`, in order. */
export const minus = (span: Span, others: readonly Span[]): Span[] => others.reduce<Span[]>((left, off) => left.flatMap((part) =>
  !overlap(part, off) ? [part] : [{ from: part.from, to: off.from }, { from: off.to, to: part.to }].filter(({ from, to }) => from < to)), [{ from: span.from, to: span.to }])

/** Turns without the time of leave; a turn may become shorter, or fall apart in two. */
export const present = (turns: readonly Shift[], { leaves }: Pick<Roster, 'leaves'>): Shift[] =>
  turns.flatMap((turn) => minus(turn, leaves.map(leaveSpan)).map((part) => ({ ...turn, ...part })))

/** Some days of Shanghai as a span: midnight to midnight. */
export const daysFrom = (day: string, days: number): Span => {
  const from = isoOf(midnightOf(dayNumberOf(day)))
  return { from, to: plusDays(from, days) }
}

/** The rows that a plan makes: one for a one-off shift, one a weekday for a weekly one. */
export function rowsOf(shift: NewShift, idOf: () => string): { once: OneOff[]; weekly: Weekly[] } {
  const turn = { from: shift.from, to: shift.to, topics: shift.topics ?? null }
  if (shift.kind === 'once') return { once: [{ id: idOf(), day: shift.day, ...turn }], weekly: [] }
  const { validFrom, validUntil } = shift
  return { once: [], weekly: shift.weekdays.map((weekday) => ({ id: idOf(), weekday, validFrom, validUntil, except: [], ...turn })) }
}

/** Two weeks show every way in which weekly shifts can meet. */
const repeatDays = 14

/** The first turn of `other` that `rule` would meet while both hold. By their pattern: a day that is off this year makes no room for another. */
function meeting(rule: Weekly, other: Weekly): Span | null {
  const from = rule.validFrom > other.validFrom ? rule.validFrom : other.validFrom
  const within = daysFrom(dayOfNumber(dayNumberOf(from) - 1), repeatDays)
  const lone = (one: Weekly, span: Span) => turnsOf({ once: [], weekly: [{ ...one, except: [] }] }, [], 'on', span)
  return lone(rule, within).flatMap((turn) => lone(other, turn))[0] ?? null
}

/** The first turn of `roster` that `added` would collide with; null when it fits. */
export function collisionOf(roster: Pick<Roster, 'once' | 'weekly'>, added: { once: readonly OneOff[]; weekly: readonly Weekly[] }, holidays: DutyHours['holidays']): Span | null {
  for (const shift of added.once) {
    const clash = turnsOf(roster, [], holidays, spanOf(shift.day, shift))[0]
    if (clash) return clash
  }
  for (const [at, rule] of added.weekly.entries()) {
    for (const other of [...roster.weekly, ...added.weekly.slice(0, at)]) {
      const clash = meeting(rule, other)
      if (clash) return clash
    }
    const clash = roster.once.find((shift) => turnsOf({ once: [], weekly: [rule] }, [], holidays, spanOf(shift.day, shift)).length > 0)
    if (clash) return spanOf(clash.day, clash)
  }
  return null
}

/**
 * When a lawyer's shift and duty hours next coincide: `at` itself when they do now; null when no shift meets duty hours.
 * @param shifts without leave
 */
export function resumesAt(shifts: readonly Span[], hours: DutyHours, at: string): string | null {
  const starts = shifts.filter(({ to }) => at < to).flatMap(({ from, to }) => {
    const start = nextDutyStart(from > at ? from : at, hours)
    return start < to ? [start] : []
  })
  return starts.reduce<string | null>((first, start) => first === null || start < first ? start : first, null)
}
