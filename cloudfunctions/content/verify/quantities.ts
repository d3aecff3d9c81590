import { chineseNumber } from '../import/numeral'

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
/** Full-width digits as plain ones, and no spaces. */
export const plain = (text: string): string =>
  text.replace(fullWidth, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/\s/g, '')

/** Numbers a worker calls; they are not claims about the law. */
export const phones = ['110', '119', '120', '122', '12320', '12329', '12333', '12338', '12345', '12348', '12350', '12351', '12366', '12377', '12393']

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
