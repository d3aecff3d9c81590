/**
 * Duty time in Asia/Shanghai (UTC+8 all year; China has had no summer time since 1992).
 * Instants are ISO strings in UTC; days are `YYYY-MM-DD`, hours `HH:MM`, `24:00` is the day's end.
 */
export interface DutyHours {
  /** ISO weekdays, 1 = Monday … 7 = Sunday */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
}

const minute = 60_000
const day = 24 * 60 * minute
const offset = 8 * 60 * minute

/** Milliseconds since the epoch, shifted so that UTC getters read Shanghai's wall clock. */
const wall = (at: string) => Date.parse(at) + offset
const instant = (wallMs: number) => new Date(wallMs - offset).toISOString()
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const isoWeekday = (wallMs: number) => new Date(wallMs).getUTCDay() || 7

/** The calendar day of an instant. */
export const dayOf = (at: string): string => new Date(wall(at)).toISOString().slice(0, 10)

/** Midnight that began the instant's day. */
export const startOfDay = (at: string): string => instant(Math.floor(wall(at) / day) * day)

export const plusMinutes = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * minute).toISOString()
export const plusDays = (at: string, days: number): string => plusMinutes(at, days * 24 * 60)

/** The duty span of the wall-clock day that `wallMs` lies in, or null on a day off. */
function spanOf(wallMs: number, hours: DutyHours): { from: number; to: number } | null {
  if (!hours.weekdays.includes(isoWeekday(wallMs))) return null
  const midnight = Math.floor(wallMs / day) * day
  return { from: midnight + minutesOf(hours.from) * minute, to: midnight + minutesOf(hours.to) * minute }
}

export function isDutyTime(at: string, hours: DutyHours): boolean {
  const now = wall(at)
  const span = spanOf(now, hours)
  return span !== null && now >= span.from && now < span.to
}

/**
 * The instant at which `minutes` of duty time will have passed since `at`. Time outside duty hours does not count.
 * @throws RangeError when the hours hold no duty time within a year
 */
export function addDutyMinutes(at: string, minutes: number, hours: DutyHours): string {
  let cursor = wall(at)
  let left = minutes * minute
  for (let days = 0; days <= 366; days++) {
    const span = spanOf(cursor, hours)
    const start = span ? Math.max(cursor, span.from) : 0
    if (span && start < span.to) {
      if (start + left <= span.to) return instant(start + left)
      left -= span.to - start
    }
    cursor = (Math.floor(cursor / day) + 1) * day
  }
  throw new RangeError('duty hours hold no duty time within a year')
}
