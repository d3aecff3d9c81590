/** Shifts and leave in words. */
import { inShanghai } from './shanghai'
import type { Leave, Span } from './shift'
import { dayInWords } from './when'

/** Noon of a day (`YYYY-MM-DD`): an instant that lies in it. */
export const noonOf = (day: string): string => `${day}T04:00:00.000Z`

/** `8:00–12:00`, `22:00–第二天 6:00`; the midnight that ends a day is 24:00. */
export function hoursInWords({ from, to }: Span): string {
  const [start, end] = [inShanghai(from), inShanghai(to)]
  const nights = end.startOf('day').diff(start.startOf('day'), 'day')
  const until = nights === 1 && end.format('H:mm') === '0:00' ? '24:00' : `${nights === 0 ? '' : '第二天 '}${end.format('H:mm')}`
  return `${start.format('H:mm')}–${until}`
}

/** `11月24日（周二）8:00–12:00` */
export const shiftInWords = (span: Span, now: string): string => `${dayInWords(span.from, now)}${hoursInWords(span)}`

/** `11月24日（周二）`, or `11月24日（周二）到11月26日（周四）` */
export function leaveInWords({ from, to }: Pick<Leave, 'from' | 'to'>, now: string): string {
  const first = dayInWords(noonOf(from), now)
  return from === to ? first : `${first}到${dayInWords(noonOf(to), now)}`
}
