/** Exact sums: whole numbers and ratios of whole numbers, rounded once at the end. No number here is ever a fraction of a fen. */
import type { Line } from './outcome'

/** Said with every sum of money. */
export const rounding = '算到分，不到1分的四舍五入。'

type Ratio = readonly [top: number, bottom: number]

/** A factor of a sum and how it is written. `sign` is how it joins what stands before it. */
export interface Term { readonly sign: '×' | '÷'; readonly ratio: Ratio; readonly words: string }

const term = (words: string, top: number, bottom = 1): Term => ({ sign: '×', ratio: [top, bottom], words })

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A whole number of hundredths as people write it: 150 → `1.5`, 123456700 → `1,234,567`. */
function hundredthsInWords(value: number): string {
  const rest = String(value % 100).padStart(2, '0').replace(/0+$/, '')
  return grouped(String(Math.floor(value / 100))) + (rest && `.${rest}`)
}

/** `8,000 元`, `2,758.62 元`, `0.50 元`. */
export function yuanInWords(fen: number): string {
  const rest = fen % 100
  return `${grouped(String(Math.floor(fen / 100)))}${rest ? `.${String(rest).padStart(2, '0')}` : ''} 元`
}

export const money = (fen: number): Term => term(yuanInWords(fen), fen)
export const count = (value: number, unit: string): Term => term(`${value} ${unit}`, value)
/** Whole and half months: `halves` is twice the months. */
export const halfMonths = (halves: number): Term => term(`${halves / 2} 个月`, halves, 2)
export const hours = (hundredths: number): Term => term(`${hundredthsInWords(hundredths)} 小时`, hundredths, 100)
export const percent = (value: number): Term => term(`${value}%`, value, 100)
export const times = (value: number): Term => term(String(value), value)
/** (a% − b%): what is due less what was paid. */
export const percentLess = (due: number, paid: number): Term => term(`(${due}% − ${paid}%)`, due - paid, 100)

export const over = ({ ratio: [top, bottom], words }: Term): Term => ({ sign: '÷', ratio: [bottom, top], words })

/** Days a month's wage pays for, by the labour ministry's conversion. */
export const paidDays = term('21.75 天', 2175, 100)
export const paidDaysSource = '每月按21.75个计薪天数折算，出处是人社部发〔2025〕2号文件。'

const common = (a: number, b: number): number => b === 0 ? a : common(b, a % b)

/** @throws RangeError where the product could no longer be told exactly; the entries' limits keep far from it */
function timesExactly([top, bottom]: Ratio, [nextTop, nextBottom]: Ratio): Ratio {
  const across = common(top, nextBottom) || 1
  const back = common(nextTop, bottom) || 1
  const product: Ratio = [(top / across) * (nextTop / back), (bottom / back) * (nextBottom / across)]
  if (!product.every(Number.isSafeInteger)) throw new RangeError('too large to be told exactly')
  return product
}

const productOf = (terms: readonly Term[]): Ratio => terms.map(({ ratio }) => ratio).reduce(timesExactly, [1, 1])

/** The product in whole units, half a unit rounded up. */
export function rounded(terms: readonly Term[]): number {
  const [top, bottom] = productOf(terms)
  const rest = top % bottom
  return (top - rest) / bottom + (rest * 2 >= bottom ? 1 : 0)
}

/** The product in whole units, what is less than one left out. */
export function roundedDown(terms: readonly Term[]): number {
  const [top, bottom] = productOf(terms)
  return (top - top % bottom) / bottom
}

export const inWords = (terms: readonly Term[]): string => terms.map(({ sign, words }, at) => at ? `${sign} ${words}` : words).join(' ')

/** A line of money: the product of `terms`, the first of which is money. */
export const moneyLine = (name: string, terms: readonly Term[], look: Line['look'] = 'main'): Line => productsLine(name, [terms], look)

/** The same for several products that are added; all but one of them come out whole, so that rounding each is rounding the sum. */
export function productsLine(name: string, products: readonly (readonly Term[])[], look: Line['look'] = 'main'): Line {
  const fen = products.reduce((sum, terms) => sum + rounded(terms), 0)
  return { name, value: { kind: 'fen', fen }, formula: `${products.map(inWords).join(' + ')} = ${yuanInWords(fen)}`, look }
}

export const fenOf = ({ value }: Line): number => value.kind === 'fen' ? value.fen : 0

/** The sum of lines of money, as they were rounded. */
export function sumLine(name: string, lines: readonly Line[]): Line {
  const fen = lines.reduce((sum, line) => sum + fenOf(line), 0)
  return { name, value: { kind: 'fen', fen }, formula: `${lines.map(line => yuanInWords(fenOf(line))).join(' + ')} = ${yuanInWords(fen)}`, look: 'main' }
}
