import type { Dayjs } from 'dayjs'
import { inShanghai, instantOf } from './shanghai'

/**
 * Duty time in Asia/Shanghai.
 * Instants are ISO strings in UTC; days are `YYYY-MM-DD`, hours `HH:MM`, `24:00` is the day's end.
 */
export interface DutyHours {
  /** ISO weekdays, 1 = Monday … 7 = Sunday */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
}

/** The calendar day of an instant. */
export const dayOf = (at: string): string => inShanghai(at).format('YYYY-MM-DD')

/** Midnight that began the instant's day. */
export const startOfDay = (at: string): string => instantOf(inShanghai(at).startOf('day'))

export const plusMinutes = (at: string, minutes: number): string => instantOf(inShanghai(at).add(minutes, 'minute'))
export const plusDays = (at: string, days: number): string => plusMinutes(at, days * 24 * 60)

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The duty span of the day that `now` lies in, or null on a day off. */
function spanOf(now: Dayjs, hours: DutyHours): { from: Dayjs; to: Dayjs } | null {
  if (!hours.weekdays.includes(now.day() || 7)) return null
  const midnight = now.startOf('day')
  return { from: midnight.add(minutesOf(hours.from), 'minute'), to: midnight.add(minutesOf(hours.to), 'minute') }
}

export function isDutyTime(at: string, hours: DutyHours): boolean {
  const now = inShanghai(at)
  const span = spanOf(now, hours)
  return span !== null && !now.isBefore(span.from) && now.isBefore(span.to)
}

/**
 * The instant at which `minutes` of duty time will have passed since `at`. Time outside duty hours does not count.
 * @throws RangeError when the hours hold no duty time within a year
 */
export function addDutyMinutes(at: string, minutes: number, hours: DutyHours): string {
  let now = inShanghai(at)
  let left = minutes * 60_000
  for (let days = 0; days <= 366; days++) {
    const span = spanOf(now, hours)
    const start = span?.from.isAfter(now) ? span.from : now
    const open = span ? span.to.diff(start) : 0
    if (open > 0 && left <= open) return instantOf(start.add(left, 'millisecond'))
    left -= Math.max(0, open)
    now = now.startOf('day').add(1, 'day')
  }
  throw new RangeError('duty hours hold no duty time within a year')
}
