/** Months of work counted from the day of joining, the last of them perhaps not whole, and a month's wage for each. */
import { wrongCount } from './check'
import { dayInChinese, daysThrough, lastOfMonths, plusDays } from './day'
import { count, halfMonths, money, over, paidDays, productsLine, type Term } from './money'
import type { Line } from './outcome'

export interface Month { readonly first: string; readonly last: string; readonly whole: 'yes' | 'no' }

/** The months after the first `skipped` ones, through `last`; none where `last` comes earlier. */
export function monthsAfter(joinedOn: string, skipped: number, last: string): Month[] {
  const months: Month[] = []
  for (let month = skipped + 1; ; month++) {
    const first = month === 1 ? joinedOn : plusDays(lastOfMonths(joinedOn, month - 1), 1)
    if (first > last) return months
    const end = lastOfMonths(joinedOn, month)
    months.push(end <= last ? { first, last: end, whole: 'yes' } : { first, last, whole: 'no' })
  }
}

/** From the first day of the first month to the last of the last. */
export const wholeOf = (months: readonly Month[]): { first: string; last: string } =>
  ({ first: months[0]?.first ?? '', last: months[months.length - 1]?.last ?? '' })

/** Why the days worked in the month that is not whole cannot be; they can be judged only once that month is known. */
export function wrongRest(months: readonly Month[], restDays: number | undefined): string | null {
  const rest = months.find(({ whole }) => whole === 'no')
  if (!rest) return restDays === undefined ? null : '这一次没有不满一个月的零头，这里请空着。'
  const says = `${dayInChinese(rest.first)}到${dayInChinese(rest.last)}不满一个月，`
  if (restDays === undefined) return `${says}请填这些天里实际上了几天班。`
  const most = daysThrough(rest.first, rest.last)
  return wrongCount(restDays, { least: 0, most }) && `${says}填0到${most}的整数。`
}

/** For the month that is not whole: at most one month's wage, however many days were worked. */
const restTerms = (monthlyFen: number, days: number): Term[] =>
  days * 100 > paidDays.ratio[0] ? [money(monthlyFen), halfMonths(2)] : [money(monthlyFen), over(paidDays), count(days, '天')]

/** One wage for each month, and for the one that is not whole by the days worked in it. */
export function monthsLine(name: string, monthlyFen: number, months: readonly Month[], restDays: number): Line {
  const wholes = months.filter(({ whole }) => whole === 'yes').length
  const rest = months.length > wholes ? [restTerms(monthlyFen, restDays)] : []
  return productsLine(name, [...wholes || !rest.length ? [[money(monthlyFen), halfMonths(2 * wholes)]] : [], ...rest])
}
