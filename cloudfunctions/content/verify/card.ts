import type { Card } from '@contract'
import { overlays } from '../overlays'
import { statuteOf } from '../statutes'
import { COPY, copiedRun } from './copies'
import { phones, quantitiesIn } from './quantities'

/** Text of every article in force, by `law` and then by article number as printed. */
export type StatuteText = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Printed in every copy and no longer the law, wholly or in part. */
const overtaken = overlays.map(({ law, article }) => law + (article ?? ''))

/** Still in force and printed, but a later text has set another figure; a card that needs one leans on the later text. */
const outrun = [
  '劳动法第三十二条', '劳动法第三十六条', '劳动法第六十二条', '失业保险条例第六条', '失业保险条例第十六条', '失业保险条例第二十八条',
  '社会保险费征缴暂行条例第十三条', '最低工资规定第十三条', '劳动保障监察条例第二十三条',
  '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）第三十三条',
  '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）第三十四条',
]

/** A time limit as workers are told it, and the articles of which one must be cited: a same number elsewhere will not do. */
const limits: readonly (readonly [RegExp, readonly string[]])[] = [
  [/1年内[^，。；]*申请仲裁|仲裁的1年/, ['劳动争议调解仲裁法第二十七条']],
  [/投诉别超过2年|投诉，要在.*2年内/, ['劳动保障监察条例第二十条']],
  [/1年内(自己)?申请工伤认定|工伤认定.*1年内自己|近亲属、工会.*1年内/, ['工伤保险条例第十七条']],
  [/15天内(到法院)?起诉/, ['劳动争议调解仲裁法第四十八条', '劳动争议调解仲裁法第五十条']],
  [/15天内.*再次鉴定/, ['工伤保险条例第二十六条']],
  [/提前30天书面/, ['劳动合同法第三十七条', '劳动合同法第四十条']],
]

/** What nobody can promise about a case. */
const promise = /一定能|一定会|肯定能|肯定会|必赢|稳赢|保证能|保证会/

/** What a card claims; telephone numbers and evidence included, so that no number escapes. */
export const textsOf = (card: Card): string[] =>
  [card.title, card.meaning, ...card.steps, ...(card.deadline ? [card.deadline] : []), ...card.evidence, card.where]

/** What the card cites, by name. */
export const citedBy = (card: Card): string[] => card.citations.map(({ law, article }) => law + article)

/** Citations of a text that is not registered, or not in the version in force. */
export const wrongVersions = (card: Card): string[] =>
  card.citations.filter(({ law, version }) => statuteOf(law)?.promulgatedOn !== version).map(({ law, version }) => `${law} ${version}`)

/** Articles that the card cites more than once. */
export const citedTwice = (card: Card): string[] => citedBy(card).filter((name, at, all) => all.indexOf(name) !== at)

/** Articles the card cites that the statutes do not have. */
export const missingArticles = (card: Card, text: StatuteText): string[] =>
  card.citations.filter(({ law, article }) => !text.get(law)?.has(article)).map(({ law, article }) => law + article)

/** Quantities in the card that none of its cited articles states. */
export function unfounded(card: Card, text: StatuteText): string[] {
  const stated = new Set(card.citations.flatMap(({ law, article }) => [...quantitiesIn(text.get(law)?.get(article) ?? '')]))
  return textsOf(card).flatMap(words => [...quantitiesIn(words)]).filter(quantity => !stated.has(quantity))
}

/** Articles the card leans on that are void in part, or overtaken, or whose figure a later text has replaced. */
export const citedOvertaken = (card: Card): string[] => citedBy(card).filter(name => overtaken.includes(name) || outrun.includes(name))

const toldIn = (card: Card): string[] => [card.title, card.meaning, ...card.steps, card.deadline ?? '']

/** Time limits the card states without the article that sets them. */
export const limitsUncited = (card: Card): string[] =>
  limits.filter(([limit, setBy]) => toldIn(card).some(line => limit.test(line)) && !setBy.some(name => citedBy(card).includes(name))).map(([, setBy]) => setBy.join(' / '))

/** Lines that promise how a case ends. */
export const promises = (card: Card): string[] => toldIn(card).filter(line => promise.test(line))

/** Numbers under "where to go" that are no known telephone. */
export const unknownPhones = (card: Card): string[] => (card.where.match(/\d+/g) ?? []).filter(number => !phones.includes(number))

/** Runs of characters that the card shares with a statute; `runs` from `runsOf(text, COPY)`. */
export const copiedRuns = (card: Card, runs: ReadonlySet<string>): string[] =>
  textsOf(card).flatMap(words => copiedRun(words, runs, COPY) ?? [])

export interface Complaint {
  /** the card's id */
  readonly card: string
  readonly kind: string
  readonly at: string
}

type Find = (card: Card, text: StatuteText, runs: ReadonlySet<string>) => string[]
const finds: Readonly<Record<string, Find>> = {
  'not in force': wrongVersions, 'cited twice': citedTwice, 'no such article': missingArticles,
  'in no cited article': unfounded, 'void or overtaken': citedOvertaken, 'unknown telephone': unknownPhones,
  'time limit without its article': limitsUncited, 'promises an outcome': promises,
  'copied from a statute': (card, _, runs) => copiedRuns(card, runs),
}

/** Everything that is wrong with a card against the texts in force. */
export const complaintsAbout = (card: Card, text: StatuteText, runs: ReadonlySet<string>): Complaint[] =>
  Object.entries(finds).flatMap(([kind, find]) => find(card, text, runs).map(at => ({ card: card.id, kind, at })))
