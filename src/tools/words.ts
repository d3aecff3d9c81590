/** A calculator's answer as words: for the screen, and as one text that can be pasted. */
import type { Citation } from '@contract'
import { dayInChinese } from '@domain/calculate/day'
import { yuanInWords } from '@domain/calculate/money'
import type { Value } from '@domain/calculate/outcome'
import { dayInWords } from '@domain/when'
import { type Answer, type Calculator, inSight, type Row, standing, type Typed } from './form'

/** Noon in Shanghai of a calendar day, for words that are made from an instant. */
const noonOf = (day: string): string => `${day}T04:00:00.000Z`

/** `就是今天`, `还剩 3 天`, `已经过了 2 天`. */
export function leftInDays(left: number): string {
  if (left === 0) return '就是今天'
  return left > 0 ? `还剩 ${left} 天` : `已经过了 ${-left} 天`
}

/** `2,758.62 元`, `3 天`, `11月24日（周二）`. */
export function valueInWords(value: Value, now: string): string {
  if (value.kind === 'fen') return yuanInWords(value.fen)
  return value.kind === 'days' ? `${value.days} 天` : dayInWords(noonOf(value.day), now)
}

/** Each text with its articles, in the order in which they are named: `《劳动合同法》第四十条、第四十六条（2012年12月28日公布的版本）`. */
export const citationsInWords = (citations: readonly Citation[]): string[] => [...new Set(citations.map(({ law }) => law))].map(law => {
  const articles = citations.filter(citation => citation.law === law)
  return `《${law}》${articles.map(({ article }) => article).join('、')}（${dayInChinese(articles[0]?.version ?? '')}公布的版本）`
})

export const caution = '这是照您填的算的，只供参考。最后怎么定，由仲裁委、法院或办事的机关看证据。'

const units: Readonly<Record<Row['kind'], string>> = { money: '元', hours: '小时', count: '', day: '', choice: '' }

function entryInWords(row: Row, typed: Typed): string[] {
  const text = standing(row, typed)
  if (!text) return []
  const value = row.kind === 'choice' ? row.options.find(option => option.value === text)?.name ?? '' : `${text}${units[row.kind]}`
  return [`${row.label.replace(/（[^（）]*）$/, '')}${value}`]
}

const part = (title: string, lines: readonly string[]): string[] => lines.length ? ['', `${title}：`, ...lines] : []

/** The whole answer as one text: what was typed, the result with its formula, the articles, the assumptions; null while there is none. */
export function answerInWords({ title, rows }: Calculator, answer: Answer, typed: Typed, today: string): string | null {
  if (answer.state !== 'figures' && answer.state !== 'words') return null
  const result = answer.state === 'words' ? [answer.says]
    : answer.lines.flatMap(({ name, value, formula }) => [`${name}：${valueInWords(value, noonOf(today))}${value.kind === 'day' ? `，${leftInDays(value.left)}` : ''}`, formula])
  return [
    `【算一算】${title}`, ...part('我填的', inSight(rows, typed, answer).flatMap(row => entryInWords(row, typed))), ...part('算出来', result),
    ...part('要留意', answer.state === 'figures' ? answer.notes : []), ...part('法律依据', citationsInWords(answer.citations)),
    ...part('这样算的前提', answer.assumptions), '', `${dayInChinese(today)}算的。${caution}`,
  ].join('\n')
}
