import { markOf } from './holidays'
import { dayNumberAt, dayNumberOf, dayOfNumber, midnightOf, weekdayOf } from './shanghai'

/**
 * Duty time in Asia/Shanghai.
 * Instants are ISO strings in UTC; days are `YYYY-MM-DD`, hours `HH:MM`, `24:00` is the day's end.
 */
export interface DutyHours {
  /** ISO weekdays, 1 = Monday … 7 = Sunday */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
  /** `off`: public holidays are days off and make-up workdays count as one of Monday–Friday; `on`: only weekdays count */
  readonly holidays: 'off' | 'on'
}

const minuteMs = 60_000
const msOf = (at: string): number => Date.parse(at)
const isoOf = (ms: number): string => new Date(ms).toISOString()

/** The calendar day of an instant. */
export const dayOf = (at: string): string => dayOfNumber(dayNumberAt(msOf(at)))

/** Midnight that began the instant's day. */
export const startOfDay = (at: string): string => isoOf(midnightOf(dayNumberAt(msOf(at))))

export const plusMinutes = (at: string, minutes: number): string => isoOf(msOf(at) + minutes * minuteMs)
export const plusDays = (at: string, days: number): string => plusMinutes(at, days * 24 * 60)

const clockMs = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * minuteMs

/** Whether a day is on duty at all. */
function isDutyDay(day: number, { weekdays, holidays }: Pick<DutyHours, 'weekdays' | 'holidays'>): boolean {
  const mark = holidays === 'off' ? markOf(day) : undefined
  if (mark?.kind === 'holiday') return false
  return mark?.kind === 'makeUp' ? weekdays.some((weekday) => weekday <= 5) : weekdays.includes(weekdayOf(day))
}

/** The duty span of a day in ms since 1970; empty (`to` = `from`) on a day off. */
function spanOf(day: number, hours: DutyHours): { from: number; to: number } {
  const midnight = midnightOf(day)
  return isDutyDay(day, hours) ? { from: midnight + clockMs(hours.from), to: midnight + clockMs(hours.to) } : { from: midnight, to: midnight }
}

/** The duty hours of a day (`YYYY-MM-DD`) as instants; null on a day off. */
export function dutySpanOn(day: string, hours: DutyHours): { from: string; to: string } | null {
  const { from, to } = spanOf(dayNumberOf(day), hours)
  return from < to ? { from: isoOf(from), to: isoOf(to) } : null
}

export function isDutyTime(at: string, hours: DutyHours): boolean {
  const now = msOf(at)
  const span = spanOf(dayNumberAt(now), hours)
  return span.from <= now && now < span.to
}

/**
 * The instant at which `minutes` of duty time will have passed since `at`. Time outside duty hours does not count.
 * @throws RangeError when the hours hold no duty time within a year, or `minutes` is no number
 */
export function addDutyMinutes(at: string, minutes: number, hours: DutyHours): string {
  if (!Number.isFinite(minutes)) throw new RangeError(`${minutes} is no number of minutes`)
  const now = msOf(at)
  const today = dayNumberAt(now)
  let left = minutes * minuteMs
  let idle = 0
  for (let day = today; idle <= 366; day++) {
    const span = spanOf(day, hours)
    const from = Math.max(now, span.from)
    const open = span.to - from
    if (open > 0 && left <= open) return isoOf(from + left)
    left -= Math.max(0, open)
    idle = open > 0 ? 0 : idle + 1
  }
  throw new RangeError('duty hours hold no duty time within a year')
}

/** Minutes of duty time between two instants; parts of a minute count as parts, and 0 when `to` is not after `from`. */
export function dutyMinutesBetween(from: string, to: string, hours: DutyHours): number {
  const [start, end] = [msOf(from), msOf(to)]
  let sum = 0
  for (let day = dayNumberAt(start); day <= dayNumberAt(end); day++) {
    const span = spanOf(day, hours)
    sum += Math.max(0, Math.min(end, span.to) - Math.max(start, span.from))
  }
  return sum / minuteMs
}

/**
 * The first instant of duty time from `at` on: `at` itself in duty time.
 * @throws RangeError when the hours hold no duty time within a year
 */
export const nextDutyStart = (at: string, hours: DutyHours): string => addDutyMinutes(at, 0, hours)

/** The public holiday that a day (`YYYY-MM-DD`) belongs to; null on other days. `statutory`: one of the 13 days, not an exchanged one. */
export function holidayOn(day: string): { name: string; statutory: 'yes' | 'no' } | null {
  const mark = markOf(dayNumberOf(day))
  return mark?.kind === 'holiday' ? { name: mark.name, statutory: mark.statutory } : null
}

const officeDays = { weekdays: [1, 2, 3, 4, 5], holidays: 'off' } as const

/** Whether offices work on a day (`YYYY-MM-DD`): Monday–Friday without holidays, and make-up workdays. */
export const isWorkday = (day: string): boolean => isDutyDay(dayNumberOf(day), officeDays)

/** A workday, a day off, or a weekend day that is worked in exchange for a holiday. */
export const dayKindOf = (day: string): 'workday' | 'dayOff' | 'makeUp' =>
  markOf(dayNumberOf(day))?.kind === 'makeUp' ? 'makeUp' : isWorkday(day) ? 'workday' : 'dayOff'

/** The day by which `count` workdays have passed after `day`, which itself does not count. */
export function plusWorkdays(day: string, count: number): string {
  let number = dayNumberOf(day)
  for (let left = count; left > 0;) if (isDutyDay(++number, officeDays)) left--
  return dayOfNumber(number)
}

/** How many workdays lie after `from`, up to and with `to`; 0 when `to` is not after `from`. */
export function workdaysBetween(from: string, to: string): number {
  let count = 0
  for (let number = dayNumberOf(from) + 1; number <= dayNumberOf(to); number++) if (isDutyDay(number, officeDays)) count++
  return count
}
