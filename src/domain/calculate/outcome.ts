/** What a calculator answers: figures with their formula, plain words where no figure is due, or which entry cannot be and why. */
import type { Citation } from '@contract'

/** Money in fen (0.01 yuan), a count of days, or the last day of a time limit with the days left until it (negative when past). */
export type Value =
  | { readonly kind: 'fen'; readonly fen: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'day'; readonly day: string; readonly left: number }

export interface Line {
  readonly name: string
  readonly value: Value
  /** the sum in words with the worker's own numbers; what stands left of `=` makes what stands right of it */
  readonly formula: string
  /** `main` is what was asked for, `part` is on the way to it */
  readonly look: 'main' | 'part'
}

/** Where it stands, and on what it rests. */
interface Founded { readonly citations: readonly Citation[]; readonly assumptions: readonly string[] }

export interface Figures extends Founded {
  readonly state: 'figures'
  readonly lines: readonly Line[]
  /** what to know about this very result */
  readonly notes: readonly string[]
}

/** The law gives no figure here: why, in a sentence. */
export interface Words extends Founded { readonly state: 'words'; readonly says: string }

export interface Refused<Field extends string = string> { readonly state: 'refused'; readonly field: Field; readonly reason: string }

export type Outcome<Field extends string = string> = Figures | Words | Refused<Field>

/** A number that a statute states: `figure(3, '倍', …)` is 三倍, `figure(1.5, '倍', …)` is 百分之一百五十. */
export interface Figure { readonly value: number; readonly unit: string; readonly citation: Citation }

export const figure = (value: number, unit: string, citation: Citation): Figure => ({ value, unit, citation })

/** The notes that hold: `null`, `false` and `undefined` are those that do not. */
export const those = (...notes: readonly (string | null | false | undefined)[]): string[] => notes.flatMap(note => note || [])

/** Citations without repeats, in the order in which they were first named. */
export const once = (...citations: readonly Citation[]): Citation[] =>
  citations.filter(({ law, article }, at) => citations.findIndex(other => other.law === law && other.article === article) === at)
