import type { Gap, NewShift, Topic } from '@contract'
import { weekdayOn } from '@domain/weekday'

/** A shift as it is being written down. */
export interface Written {
  lawyerId: string | null
  kind: 'once' | 'weekly'
  day: string
  weekdays: readonly string[]
  from: string
  to: string
  /** none ticked: all of the lawyer's */
  topics: readonly Topic[]
}

/** What it begins with: the gap that it is to fill, or a plain day's shift. */
export const blankOf = (gap: Gap | null, today: string): Written => {
  const day = gap?.day ?? today
  return { lawyerId: null, kind: 'once', day: day < today ? today : day, weekdays: [String(weekdayOn(day))], from: gap?.from ?? '09:00', to: gap?.to ?? '17:00', topics: [] }
}

/** `8:30`, `08：30` and `0830` as `08:30`; anything else as it is. */
export function clockOf(typed: string): string {
  const parts = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.trim())
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2]}` : typed
}

export function shiftOf({ kind, day, weekdays, from, to, topics }: Written): NewShift {
  const turn = { from: clockOf(from), to: clockOf(to), ...topics.length > 0 && { topics: [...topics] } }
  return kind === 'once' ? { kind, day, ...turn } : { kind, weekdays: weekdays.map(Number).sort(), validFrom: day, validUntil: null, ...turn }
}

/** Whether the shift ends on the next day. */
export const isNight = ({ from, to }: Pick<Written, 'from' | 'to'>): boolean => clockOf(to) < clockOf(from)
