/** Duty hours of a month as a table, because a simulation asks for them millions of times. Held to domain/calendar by a test. */
import type { DutyHours } from '@contract'
import { isDutyTime } from '@domain/calendar'

const dayMs = 86_400_000
/** Monday, 2 November 2026, midnight in Shanghai: a month without holidays */
export const startMs = Date.parse('2026-11-02T00:00:00.000+08:00')
export const instantAt = (ms: number): string => new Date(startMs + ms).toISOString()

const clockMs = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * 60_000

export interface Hours {
  /** duty time since the start, in ms */
  readonly dutyAt: (ms: number) => number
  /** the first instant by which so much duty time has passed */
  readonly whenDuty: (duty: number) => number
  readonly isOpen: (ms: number) => boolean
}

/** Times are ms since `startMs`, within `days`. */
export function hoursOf(plan: DutyHours, days: number): Hours {
  const [from, to] = [clockMs(plan.from), clockMs(plan.to)]
  const open = Array.from({ length: days }, (_, day) => isDutyTime(instantAt(day * dayMs + from), plan))
  const before = open.reduce<number[]>((sums, isDuty) => [...sums, sums.at(-1)! + (isDuty ? to - from : 0)], [0])
  const openDays = open.flatMap((isDuty, day) => isDuty ? [day] : [])
  return {
    dutyAt: (ms) => {
      const day = Math.min(days - 1, Math.floor(ms / dayMs))
      return before[day]! + (open[day] ? Math.max(0, Math.min(ms - day * dayMs, to) - from) : 0)
    },
    whenDuty: (duty) => {
      const full = Math.max(0, Math.ceil(duty / (to - from)) - 1)
      const day = openDays[full]
      return day === undefined ? Infinity : day * dayMs + from + duty - full * (to - from)
    },
    isOpen: (ms) => open[Math.floor(ms / dayMs)] === true && ms % dayMs >= from && ms % dayMs < to,
  }
}
