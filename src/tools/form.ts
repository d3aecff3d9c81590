/** A calculator as a table: its words, its entries, and the rule that answers. What is typed stays text until the rule is asked. */
import type { Topic } from '@contract'
import type { Outcome } from '@domain/calculate/outcome'
import { readCount, readHundredths } from '@domain/calculate/read'
import type { Option } from '../ui/Choice'
import type { IconName } from '../ui/Icon'

export type Typed = Readonly<Record<string, string>>

interface Common<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  /** `may` can be left empty; `asked` is out of sight until the rule asks for it */
  readonly need: 'must' | 'may' | 'asked'
  /** whether it is asked for, given what stands in the other entries; always when absent */
  readonly shown?: (typed: Typed) => boolean
}

/** How an entry is asked for. Money is typed in yuan, hours with up to two decimals. */
type Kind<Value extends string> = { readonly kind: 'money' | 'hours' | 'count' | 'day' } | { readonly kind: 'choice'; readonly options: readonly Option<Value>[] }
type KindOf<Part> =
  [Part] extends [number] ? { readonly kind: 'money' | 'hours' | 'count' }
  : string extends Part ? { readonly kind: 'day' }
  : { readonly kind: 'choice'; readonly options: readonly Option<Part & string>[] }

/** An entry of the rule's input: the compiler holds its name, its kind and its choices to the rule. */
type RowOf<Input> = { [Name in keyof Input & string]: Common<Name> & KindOf<Required<Input>[Name]> }[keyof Input & string]
export type Row = Common<string> & Kind<string>

/** `waiting`: entries that must be filled are still empty, by their labels. */
export type Answer = Outcome | { readonly state: 'waiting'; readonly missing: readonly string[] }

interface Words { readonly title: string; readonly line: string; readonly icon: IconName; /** what a question about it is filed under */ readonly topic: Topic }

export interface Calculator extends Words {
  readonly rows: readonly Row[]
  /** @param today the day in Shanghai, `YYYY-MM-DD` */
  readonly answer: (typed: Typed, today: string) => Answer
}

const read = { money: readHundredths, hours: readHundredths, count: readCount, day: (text: string) => text, choice: (text: string) => text }

/** What stands in an entry; nothing where a choice was kept that is no longer one. */
export function standing(row: Row, typed: Typed): string {
  const text = typed[row.name]?.trim() ?? ''
  return row.kind !== 'choice' || row.options.some(({ value }) => value === text) ? text : ''
}

/** The entries that belong to what was chosen. */
const fitting = (rows: readonly Row[], typed: Typed): Row[] => rows.filter(({ shown }) => !shown || shown(typed))

/** The entries in sight: those, without the ones that nobody has asked for yet. */
export const inSight = (rows: readonly Row[], typed: Typed, answer: Answer): Row[] => fitting(rows, typed)
  .filter(row => row.need !== 'asked' || standing(row, typed) || (answer.state === 'refused' && answer.field === row.name))

/** Puts a rule behind its table. */
export function calculator<Input>(words: Words, rule: (input: Input, today: string) => Outcome, rows: readonly (Row & RowOf<Input>)[]): Calculator {
  return {
    ...words, rows,
    answer: (typed, today) => {
      const asked = fitting(rows, typed).map(row => ({ ...row, text: standing(row, typed) }))
      const missing = asked.filter(({ need, text }) => need === 'must' && !text)
      if (missing.length > 0) return { state: 'waiting', missing: missing.map(({ label }) => label) }
      const given = asked.filter(({ text }) => text)
      // the table's type holds every row to the rule's input, and none that must be there is missing
      return rule(Object.fromEntries(given.map(({ name, kind, text }) => [name, read[kind](text)])) as Input, today)
    },
  }
}
