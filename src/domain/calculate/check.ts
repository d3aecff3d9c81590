/** What an entry cannot be, each with its reason in plain words. Every check of a calculator runs before any of its sums. */
import { isDay } from './day'
import type { Refused } from './outcome'

const missing = '这一格还没填。'
const unreadable = '请填数字，比如 5000 或者 5000.50。'
const tooMuch = '这个数太大了，看看是不是多打了0。'

/** A million yuan in fen: above every monthly wage and yearly income the forms ask for. */
const most = 100_000_000
const earliest = '1950-01-01'

/** Why `day` cannot be, or null. Days after `today` cannot. */
export function wrongDay(day: string | undefined, today: string, since: string = earliest): string | null {
  if (day === undefined) return missing
  if (!isDay(day)) return '没有这一天，请重新选。'
  if (day > today) return '这一天还没到，只能填今天或者以前的日子。'
  if (day < earliest) return '年份太早了，看看是不是选错了。'
  return day < since ? '那时候的规定不一样，这里算不了。请直接问律师。' : null
}

/** Why an amount in fen cannot be, or null. Less than nothing never can; nothing can where `least` is 0. */
export function wrongMoney(fen: number | undefined, least: 0 | 1 = 1): string | null {
  if (fen === undefined) return missing
  if (!Number.isSafeInteger(fen)) return unreadable
  if (fen < least) return least ? '要填比0大的数。' : '不能填负数。'
  return fen > most ? tooMuch : null
}

/** Why a whole number cannot be, or null. */
export function wrongCount(value: number | undefined, range: { readonly least: number; readonly most: number }): string | null {
  if (value === undefined) return missing
  if (!Number.isSafeInteger(value)) return '请填整数，比如 5。'
  if (value < range.least) return `最小填 ${range.least}。`
  return value > range.most ? `最大填 ${range.most}。` : null
}

/** For entries that may be left out. */
export const ifGiven = <T>(value: T | undefined, wrong: (value: T) => string | null): string | null => value === undefined ? null : wrong(value)

/** The first entry that cannot be, in the order of the form; null when all can. */
export function refusal<Field extends string>(...checks: readonly (readonly [Field, string | null | false])[]): Refused<Field> | null {
  for (const [field, reason] of checks) if (reason) return { state: 'refused', field, reason }
  return null
}
