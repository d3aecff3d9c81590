import type { Card } from '@contract'
import { statuteOf } from '../statutes'
import { COPY, copiedRun } from './copies'
import { phones, quantitiesIn } from './quantities'

/** Text of every article in force, by `law` and then by article number as printed. */
export type StatuteText = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Printed in every copy, and no longer the law: void in part since 2025-09-01; 60 days, overtaken by the year of 2008. */
const overtaken = ['最高人民法院关于审理劳动争议案件适用法律问题的解释（一）第三十二条', '劳动法第八十二条']

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

/** Articles the card leans on that are void in part or overtaken. */
export const citedOvertaken = (card: Card): string[] => citedBy(card).filter(name => overtaken.includes(name))

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
  'copied from a statute': (card, _, runs) => copiedRuns(card, runs),
}

/** Everything that is wrong with a card against the texts in force. */
export const complaintsAbout = (card: Card, text: StatuteText, runs: ReadonlySet<string>): Complaint[] =>
  Object.entries(finds).flatMap(([kind, find]) => find(card, text, runs).map(at => ({ card: card.id, kind, at })))
