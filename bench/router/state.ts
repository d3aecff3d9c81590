/** What a simulated month knows of questions and lawyers, and what a policy is told. Times are ms since the month began. */
import type { Ask } from './world'

/** `bound`: a lawyer's, unopened; `open`: at work on it; `left`: its lawyer went away in the middle. */
export type State = 'waiting' | 'bound' | 'open' | 'left' | 'answered' | 'gone'

export interface Question {
  readonly n: number
  readonly ask: Ask
  state: State
  lawyer: Lawyer | null
  answeredAt: number
  /** work that is left */
  left: number
  /** how often it was opened, and when last */
  opened: number
  openedAt: number
  /** duty time at which the present wait began, and patience that is left for it */
  waits: number
  patience: number
  version: number
  /** messages that were sent for it: each is noticed by its own chance */
  told: number
  /** the longest it was without a holder while a lawyer who may take it had nothing to do */
  neglected: number
  freeMark: number
}

export interface Lawyer {
  readonly n: number
  readonly fields: readonly number[]
  readonly silent: boolean
  duty: 'on' | 'off'
  presence: 'here' | 'away'
  work: Question | null
  /** in truth: on duty, here, looking in, with nothing to do */
  free: boolean
  freeSince: number
  /** until when they look at the desk */
  lookUntil: number
  version: number
  stays: number
  polls: number
  taken: number
  shift: number
}

/** What a policy is told. It answers `look` with what a lawyer who has nothing to do and sees the desk works on next. */
export interface Policy {
  asked(question: Question): void
  look(lawyer: Lawyer): Question | null
  finished?(lawyer: Lawyer, question: Question): void
  /** when a hold ends whose lawyer has just gone in the middle; without it after the plan's lease */
  holdEnds?(question: Question): number
  /** a hold ran out whose lawyer had gone */
  expired(question: Question, lawyer: Lawyer): void
  gone?(question: Question): void
  on(lawyer: Lawyer): void
  off(lawyer: Lawyer): void
  /** truth that no system knows: for references only */
  freed?(lawyer: Lawyer): void
  tick?(): void
}

export const questionOf = (ask: Ask, n: number): Question => ({
  n, ask, state: 'waiting', lawyer: null, answeredAt: -1, left: ask.work, opened: 0, openedAt: 0, waits: 0, patience: ask.patience, version: 0, told: 0, neglected: 0, freeMark: 0,
})

export const lawyerOf = ({ fields, silent }: Pick<Lawyer, 'fields' | 'silent'>, n: number): Lawyer => ({
  n, fields, silent, duty: 'off', presence: 'here', work: null, free: false, freeSince: 0, lookUntil: 0, version: 0, stays: 0, polls: 0, taken: 0, shift: 0,
})

/** For each field of law: how long, so far, somebody who serves it has had nothing to do. */
export class FreeTime {
  private readonly fields: { count: number; sum: number; since: number }[]

  constructor(fieldCount: number) { this.fields = Array.from({ length: fieldCount }, () => ({ count: 0, sum: 0, since: 0 })) }

  until(field: number, now: number): number {
    const { count, sum, since } = this.fields[field]!
    return sum + (count > 0 ? now - since : 0)
  }

  change(fields: readonly number[], now: number, by: 1 | -1): void {
    for (const field of fields) {
      const one = this.fields[field]!
      one.sum = this.until(field, now)
      one.since = now
      one.count += by
    }
  }
}
