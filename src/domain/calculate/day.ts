/** Calendar days as `YYYY-MM-DD`, and the two ways of counting months: from a day that counts, and after a day that does not. */

const dayMs = 24 * 60 * 60 * 1000
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const partsOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) })
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) / dayMs

/** Whether the calendar has this day. */
export function isDay(day: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : NaN
  return !Number.isNaN(ms) && textOf(ms) === day
}

export const plusDays = (day: string, days: number): string => textOf((numberOf(day) + days) * dayMs)

/** Days from one day to another: 0 when they are the same. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** Days from one day to another, both counted. */
export const daysThrough = (from: string, to: string): number => daysBetween(from, to) + 1

/** The day of the same number so many months on; the month's last day where it has no such day. */
function monthsOn(day: string, months: number): { day: string; exact: 'yes' | 'no' } {
  const { year, month, date } = partsOf(day)
  const first = Date.UTC(year, month - 1 + months, 1)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return { day: textOf(first + (Math.min(date, last) - 1) * dayMs), exact: date <= last ? 'yes' : 'no' }
}

/** Last day of a time limit of `years` that begins the day after `day`. */
export const yearsAfter = (day: string, years: number): string => monthsOn(day, 12 * years).day

/** Last day of so many months when `first` is the first of them: 03-10 and 1 is 04-09; a month without that day ends with its last day. */
export function lastOfMonths(first: string, months: number): string {
  const { day, exact } = monthsOn(first, months)
  return exact === 'yes' ? plusDays(day, -1) : day
}

export interface Span { readonly months: number; readonly days: number }

/** Whole months from `first` through `last`, both counted, and the days left over. */
export function spanOf(first: string, last: string): Span {
  const from = partsOf(first)
  const to = partsOf(last)
  const most = (to.year - from.year) * 12 + to.month - from.month + 1
  let months = Math.max(0, most)
  while (months > 0 && lastOfMonths(first, months) > last) months--
  return { months, days: months === 0 ? daysThrough(first, last) : daysBetween(lastOfMonths(first, months), last) }
}

/** `2026年3月10日`. */
export function dayInChinese(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** `5年4个月10天`, without what is nothing. */
export function spanInChinese({ months, days }: Span): string {
  const years = Math.floor(months / 12)
  return `${years ? `${years}年` : ''}${months % 12 ? `${months % 12}个月` : ''}${days ? `${days}天` : ''}` || '0天'
}
