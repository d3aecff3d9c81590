/** Seven days as calendars show them. */
import type { CalendarDay } from '@contract'
import { weekdayNames, weekdayOn } from './weekday'
import { dayNumberOf, dayOfNumber } from './shanghai'

export const plusDaysOn = (day: string, days: number): string => dayOfNumber(dayNumberOf(day) + days)

/** `11月24日` */
export const dateInWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** `11月23日 – 11月29日` */
export const weekInWords = (first: string): string => `${dateInWords(first)} – ${dateInWords(plusDaysOn(first, 6))}`

const kindWords: Record<CalendarDay['kind'], string | undefined> = { workday: undefined, dayOff: undefined, makeUp: '调休上班' }

/** A day's heading on the calendar. */
export function columnOf({ day, holiday, kind }: CalendarDay, today: string) {
  const note = [day === today ? '今天' : undefined, holiday ?? kindWords[kind]].filter(Boolean).join(' · ')
  return {
    id: day, name: `周${weekdayNames[weekdayOn(day) - 1]}`, date: dateInWords(day),
    ...note ? { note } : {}, look: day === today ? 'today' as const : kind === 'dayOff' ? 'off' as const : 'plain' as const,
  }
}
