/** What the calculator specs share: a reader of formulas that knows nothing of the rules, and short ways to look at an answer. */
import type { Figures, Line, Outcome, Words } from '@domain/calculate/outcome'

export const today = '2026-11-21'

export function figuresOf(outcome: Outcome): Figures {
  if (outcome.state !== 'figures') throw new Error(`no figures: ${JSON.stringify(outcome)}`)
  return outcome
}

export function wordsOf(outcome: Outcome): Words {
  if (outcome.state !== 'words') throw new Error(`no words: ${JSON.stringify(outcome)}`)
  return outcome
}

/** Yuan of the last line that was asked for, as a person reads them: `28000`, `0.5`. */
export const mainYuan = (outcome: Outcome): number => yuanOf(figuresOf(outcome).lines.filter(({ look }) => look === 'main').pop()!)

export function yuanOf({ value }: Line): number {
  if (value.kind !== 'fen') throw new Error(`not money: ${value.kind}`)
  return value.fen / 100
}

/** Exact ratios on BigInt: slower and simpler than what is tested. */
type Ratio = readonly [bigint, bigint]

function numberOf(text: string): Ratio {
  const plain = text.replace(/,/g, '')
  const [whole = '', decimals = ''] = plain.replace('%', '').split('.')
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * (plain.endsWith('%') ? 100n : 1n)]
}

const signs: Readonly<Record<string, (a: Ratio, b: Ratio) => Ratio>> = {
  '×': ([a, b], [c, d]) => [a * c, b * d],
  '÷': ([a, b], [c, d]) => [a * d, b * c],
  '+': ([a, b], [c, d]) => [a * d + c * b, b * d],
  '−': ([a, b], [c, d]) => [a * d - c * b, b * d],
}

/** The value of a sum in words: units and other characters are left out, × and ÷ go before + and −. */
export function valueOf(sum: string): Ratio {
  const inner = /\(([^()]*)\)/.exec(sum)
  if (inner) {
    const [top, bottom] = valueOf(inner[1]!)
    if (top * 100n % bottom !== 0n) throw new Error(`brackets that are no percentage: ${sum}`)
    return valueOf(sum.replace(inner[0], `${top * 100n / bottom}%`))
  }
  const tokens = sum.match(/\d[\d,]*(?:\.\d+)?%?|[×÷+−]/g) ?? []
  const fold = (list: readonly (string | Ratio)[], among: string): (string | Ratio)[] => list.reduce<(string | Ratio)[]>((done, token) => {
    const sign = done[done.length - 1]
    if (typeof token === 'string' || typeof sign !== 'string' || !among.includes(sign)) return [...done, token]
    const left = done[done.length - 2] as Ratio
    return [...done.slice(0, -2), signs[sign]!(left, token)]
  }, [])
  const [value, ...rest] = fold(fold(tokens.map((token) => signs[token] ? token : numberOf(token)), '×÷'), '+−')
  if (value === undefined || typeof value === 'string' || rest.length > 0) throw new Error(`not a sum: ${sum}`)
  return value
}

const roundedTo = ([top, bottom]: Ratio, units: bigint): bigint => (2n * top * units + bottom) / (2n * bottom)

/** Days from 1 January of year 1 by the calendar's own rule; no Date. */
function dayNumber(year: number, month: number, day: number): number {
  const months = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const before = year - 1
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + months.slice(0, month - 1).reduce((a, b) => a + b, 0) + day
}
const dated = (text: string): [number, number, number] => {
  const [, year, month, day] = /(\d+)年(\d+)月(\d+)日/.exec(text)!
  return [Number(year), Number(month), Number(day)]
}

function dayComplaint(left: string, right: string): string | null {
  const [from, to] = [dated(left), dated(right)]
  const [years] = [...left.matchAll(/\+ (\d+) 年/g)].map(([, n]) => Number(n))
  const days = [...left.matchAll(/\+ (\d+) 日/g)].reduce((sum, [, n]) => sum + Number(n), 0)
  if (years === undefined) return dayNumber(...to) - dayNumber(...from) === days ? null : `${left} is not ${right}`
  const last = dayNumber(from[0] + years, from[1] + 1, 1) - dayNumber(from[0] + years, from[1], 1)
  const same = to[0] === from[0] + years && to[1] === from[1] && to[2] === Math.min(from[2], last)
  return same ? null : `${left} is not ${right}`
}

/** Why a line's formula does not make its value, or null. */
export function formulaComplaint({ value, formula, name }: Line): string | null {
  const [left = '', right = '', ...more] = formula.split(' = ')
  if (!right || more.length > 0) return `${name}: one equals sign is missing: ${formula}`
  if (value.kind === 'day') return dayComplaint(left, right)
  const [top, bottom] = valueOf(left)
  const got = value.kind === 'fen' ? roundedTo([top, bottom], 100n) : top / bottom
  const said = roundedTo(valueOf(right), value.kind === 'fen' ? 100n : 1n)
  const wanted = BigInt(value.kind === 'fen' ? value.fen : value.days)
  return got === wanted && said === wanted ? null : `${name}: ${formula} makes ${got}, says ${said}, is ${wanted}`
}

/** Everything that cannot be right about an outcome, whatever was asked. */
export function complaintsAbout(outcome: Outcome): string[] {
  if (outcome.state === 'refused') return outcome.reason ? [] : ['refused without a reason']
  const founded = outcome.citations.length > 0 && outcome.assumptions.length > 0 ? [] : ['no article or no assumption']
  if (outcome.state === 'words') return founded
  const values = outcome.lines.map(({ value }) => value.kind === 'fen' ? value.fen : value.kind === 'days' ? value.days : 0)
  const impossible = values.filter((value) => !Number.isSafeInteger(value) || value < 0).map((value) => `${value} is no amount`)
  const asked = outcome.lines.some(({ look }) => look === 'main') ? [] : ['no main line']
  return [...founded, ...impossible, ...asked, ...outcome.lines.flatMap((line) => formulaComplaint(line) ?? [])]
}
