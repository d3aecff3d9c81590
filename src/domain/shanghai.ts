/** Shanghai's wall clock (UTC+8 all year; China has had no summer time since 1992). */
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const dayMs = 86_400_000
const offsetMs = 8 * 3_600_000

/** An instant as Shanghai's clocks and calendars show it. */
export const inShanghai = (at: string): Dayjs => dayjs.utc(at).utcOffset(8)

/** Back to an instant: ISO 8601 in UTC. */
export const instantOf = (wall: Dayjs): string => wall.toISOString()

// Duty time is reckoned millions of times in a simulated month: days as whole numbers cost nothing, calendar objects do.

/** Which of Shanghai's days holds a time (ms since 1970): whole days since 1970-01-01. */
export const dayNumberAt = (ms: number): number => Math.floor((ms + offsetMs) / dayMs)

/** The midnight that begins a day, in ms since 1970. */
export const midnightOf = (dayNumber: number): number => dayNumber * dayMs - offsetMs

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

/** `YYYY-MM-DD` as a day number, and back. */
export const dayNumberOf = (day: string): number => Date.parse(day) / dayMs
export const dayOfNumber = (dayNumber: number): string => new Date(dayNumber * dayMs).toISOString().slice(0, 10)
