import { plain } from './quantities'
import type { StatuteText } from './card'

/** So many characters in a row, spaces and punctuation aside, and a card copies a statute instead of explaining it. */
export const COPY = 15

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
