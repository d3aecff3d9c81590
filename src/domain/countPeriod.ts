/** Periods on the calendar of Asia/Shanghai, the period before each, and the rows that add up to one. Days are `YYYY-MM-DD`. */
import type { PeriodKind } from '@contract'
import { dayNumberOf, dayOfNumber } from './shanghai'
import { plusDaysOn } from './week'
import { weekdayOn } from './weekday'

/** Both days are in it. */
export interface Span { readonly from: string; readonly to: string }

export const daysIn = ({ from, to }: Span): number => dayNumberOf(to) - dayNumberOf(from) + 1

const monthOf = (day: string): string => day.slice(0, 7)
const firstOf = (month: string): string => `${month}-01`
const monthsOn = (month: string, count: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
const lastOf = (month: string): string => plusDaysOn(firstOf(monthsOn(month, 1)), -1)

/** Where each period that `today` lies in began, and where the one before it began. */
const starts: Readonly<Record<Exclude<PeriodKind, 'days'>, (today: string) => readonly [now: string, before: string]>> = {
  today: (today) => [today, plusDaysOn(today, -1)],
  week: (today) => { const monday = plusDaysOn(today, 1 - weekdayOn(today)); return [monday, plusDaysOn(monday, -7)] },
  month: (today) => [firstOf(monthOf(today)), firstOf(monthsOn(monthOf(today), -1))],
  quarter: (today) => {
    const month = monthsOn(monthOf(today), -((Number(today.slice(5, 7)) - 1) % 3))
    return [firstOf(month), firstOf(monthsOn(month, -3))]
  },
}

/** The period so far, and as many days from the start of the one before, which at most ends where this one begins. */
export function periodOf(kind: Exclude<PeriodKind, 'days'>, today: string): { span: Span; before: Span } {
  const [from, start] = starts[kind](today)
  const length = daysIn({ from, to: today })
  const [end, last] = [plusDaysOn(start, length - 1), plusDaysOn(from, -1)]
  return { span: { from, to: today }, before: { from: start, to: end < last ? end : last } }
}

/** Chosen days, and as many right before them. */
export const chosenDays = (span: Span): { span: Span; before: Span } =>
  ({ span, before: { from: plusDaysOn(span.from, -daysIn(span)), to: plusDaysOn(span.from, -1) } })

/** The rows that add up to a span: whole months, and the days left over. */
export function rowsIn({ from, to }: Span): string[] {
  const rows: string[] = []
  for (let day = from; day <= to;) {
    const isWhole = day.endsWith('-01') && lastOf(monthOf(day)) <= to
    rows.push(isWhole ? monthOf(day) : day)
    day = isWhole ? firstOf(monthsOn(monthOf(day), 1)) : dayOfNumber(dayNumberOf(day) + 1)
  }
  return rows
}
