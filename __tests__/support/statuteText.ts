import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the statute texts stand: beside the checkout, never inside it. */
export const lawsFolder = resolve(__dirname, '../../../shared/laws')

/** Text of every article, by `law` and then by article number as printed. */
export type StatuteText = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Reads articles.jsonl, or gives undefined where the texts are not at hand. Throws on a malformed line. */
export function readStatuteText(): StatuteText | undefined {
  const file = join(lawsFolder, 'articles.jsonl')
  if (!existsSync(file)) return undefined
  const laws = new Map<string, Map<string, string>>()
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { law, article, suffix, text } = JSON.parse(line) as { law: string; article: string; suffix: string; text: string }
    const articles = laws.get(law) ?? new Map<string, string>()
    laws.set(law, articles.set(article + suffix, text))
  }
  return laws
}

const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一百五十 → 150, 二十 → 20, 十 → 10; without 万. */
function chineseNumber(text: string): number {
  let total = 0
  let digit: number | undefined
  for (const character of text) {
    const place = places[character]
    if (place === undefined) digit = digits[character]
    else {
      total += (digit ?? 1) * place
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}

const numberOf = (text: string): number => {
  if (text === '半') return 0.5
  const tenThousands = text.endsWith('万')
  const body = tenThousands ? text.slice(0, -1) : text
  return (/^[\d.]+$/.test(body) ? Number(body) : chineseNumber(body)) * (tenThousands ? 10_000 : 1)
}

const numeral = '(?:\\d+(?:\\.\\d+)?万?|[零〇一二两三四五六七八九十百千]+万?|半)'
/** Units that carry a claim, with the one name each goes by; the longer spelling first. */
const units: [RegExp, string][] = [
  [/^个?工作日/, '工作日'], [/^个月/, '个月'], [/^周?岁/, '岁'], [/^小时/, '小时'], [/^[日天]/, '日'],
  [/^年/, '年'], [/^倍/, '倍'], [/^元/, '元'], [/^次(?!性)/, '次'], [/^[人名]/, '人'], [/^级/, '级'],
]
const unitSource = '(?:个?工作日|个月|周?岁|小时|[日天]|年|倍|元|次(?!性)|[人名]|级)'
const unitOf = (text: string): string => units.find(([pattern]) => pattern.test(text))?.[1] ?? text
const named = (number: string, unit: string, ordinal = ''): string => `${ordinal}${numberOf(number)}${unitOf(unit)}`
const share = (number: string): string => `${Math.round(numberOf(number) * 1000) / 100_000}倍`

/** The kinds of quantity, in the order they are looked for; each match is taken out before the next kind. */
const kinds: [RegExp, (match: RegExpMatchArray) => string[]][] = [
  [/第[零〇一二三四五六七八九十百]+[条款项章节](?:之[一二三四五六七八九十]+)?/g, () => []],
  [/(\d{4})年(\d+)月(\d+)日/g, match => [`${match[1]}-${match[2]}-${match[3]}`]],
  [/(\d+)月(\d+)日/g, match => [`${match[1]}-${match[2]}`]],
  [/(\d{4})年/g, match => [`公元${match[1]}`]],
  [new RegExp(`百分之(${numeral})`, 'g'), match => [share(match[1] ?? '')]],
  [/(\d+(?:\.\d+)?)%/g, match => [share(match[1] ?? '')]],
  [new RegExp(`(${numeral})[至到](${numeral})(${unitSource})`, 'g'),
    match => [named(match[1] ?? '', match[3] ?? ''), named(match[2] ?? '', match[3] ?? '')]],
  [new RegExp(`(第?)(${numeral})(${unitSource})`, 'g'), match => [named(match[2] ?? '', match[3] ?? '', match[1])]],
]

const fullWidth = /[０-９％]/g
const plain = (text: string): string =>
  text.replace(fullWidth, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/\s/g, '')

/** Numbers a worker calls; they are not claims about the law. */
export const phones = ['110', '120', '122', '12320', '12329', '12333', '12338', '12345', '12348', '12350', '12351', '12366', '12377', '12393']

/**
 * Every number with its unit, share, date or time limit in `text`, spelled one way: 十五日 and 15天 are `15日`,
 * 百分之八十 and 80% are `0.8倍`. An Arabic number that is no quantity and no telephone is `?number`.
 */
export function quantitiesIn(text: string): Set<string> {
  const found = new Set<string>()
  let rest = plain(text)
  for (const [pattern, read] of kinds) {
    for (const match of rest.matchAll(pattern)) for (const quantity of read(match)) found.add(quantity)
    rest = rest.replace(pattern, '｜')
  }
  for (const number of rest.match(/\d+/g) ?? []) if (!phones.includes(number)) found.add(`?${number}`)
  return found
}

const lettersOf = (text: string): string => plain(text).replace(/[\p{P}\p{S}]/gu, '')

/** All runs of `length` characters in the statutes, without spaces and punctuation. */
export function runsOf(statutes: StatuteText, length: number): Set<string> {
  const runs = new Set<string>()
  for (const articles of statutes.values()) {
    for (const text of articles.values()) {
      const letters = lettersOf(text)
      for (let at = 0; at + length <= letters.length; at++) runs.add(letters.slice(at, at + length))
    }
  }
  return runs
}

/** The first run of `length` characters that `text` shares with `runs`, or undefined. */
export function copiedRun(text: string, runs: ReadonlySet<string>, length: number): string | undefined {
  const letters = lettersOf(text)
  for (let at = 0; at + length <= letters.length; at++) {
    const run = letters.slice(at, at + length)
    if (runs.has(run)) return run
  }
  return undefined
}
