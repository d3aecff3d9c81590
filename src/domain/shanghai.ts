/** Shanghai's wall clock (UTC+8 all year; China has had no summer time since 1992). */
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** An instant as Shanghai's clocks and calendars show it. */
export const inShanghai = (at: string): Dayjs => dayjs.utc(at).utcOffset(8)

/** Back to an instant: ISO 8601 in UTC. */
export const instantOf = (wall: Dayjs): string => wall.toISOString()
