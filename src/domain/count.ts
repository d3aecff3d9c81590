/**
 * What a consultation adds to the figures of the units it was asked under. It is counted once in each column, as it stands: one that is
 * opened again is no longer closed. So the figures can be counted anew from the consultations, and must come out the same.
 */
import type { Topic } from '@contract'
import { dayOf } from './calendar'
import { type Consultation, isHeld, isOpen } from './consultation'
import { type BucketKey, bucketOfMinutes } from './countMinutes'

/** what happened on a day: breakdowns first, whose sums are the totals */
export type Counted =
  | `topic_${Topic}` | 'solved' | 'unsolved' | 'said' | 'silent'
  | 'answered' | 'kept' | 'score' | 'closed' | 'scans' | 'joined' | 'left' | 'read' | BucketKey
/** what is so now */
export type Gauge = 'waiting' | 'held' | 'overdue' | 'stations'
export type Tally = Readonly<Partial<Record<Counted | Gauge, number>>>

/** What one write adds: to which units (outermost first, the last one itself), and to which of their rows. */
export interface Increment {
  readonly units: readonly string[]
  /** a day in Shanghai, or `now` */
  readonly row: string
  readonly add: Tally
}

/** How often a station's code was scanned, who joined, who left, which notice was read: once, on the day of `at`. */
export const once = (what: 'scans' | 'joined' | 'left' | 'read', units: readonly string[], at: string): Increment => ({ units, row: dayOf(at), add: { [what]: 1 } })

type Countable = Pick<Consultation,
  'units' | 'askedIn' | 'topic' | 'state' | 'askedAt' | 'firstAnsweredAt' | 'firstMinutes' | 'promise' | 'closedAt' | 'rating' | 'callback' | 'fired'>

/** On the day of the first answer: how long it took, and what the worker thought of it later. */
function answerOf({ firstMinutes, promise, rating }: Countable): Tally {
  const said: Tally = rating ? { [rating.solved ? 'solved' : 'unsolved']: 1, score: rating.score } : {}
  return { answered: 1, ...promise === 'kept' && { kept: 1 }, [bucketOfMinutes(firstMinutes ?? 0)]: 1, ...said }
}

function standingOf({ state, fired }: Countable): Tally {
  if (!isOpen(state)) return isHeld(state) ? { held: 1 } : {}
  return { [isHeld(state) ? 'held' : 'waiting']: 1, ...fired.includes('answer') && { overdue: 1 } }
}

/** All that one consultation adds, as it stands. What happened counts where it was asked; what is open counts where it is. */
export function countedOf(one: Countable): Increment[] {
  const on = (at: string, add: Tally): Increment => ({ units: one.askedIn, row: dayOf(at), add })
  return [
    on(one.askedAt, { [`topic_${one.topic}`]: 1 }),
    ...one.firstAnsweredAt ? [on(one.firstAnsweredAt, answerOf(one))] : [],
    ...one.closedAt ? [on(one.closedAt, { closed: 1 })] : [],
    ...one.callback ? [on(one.callback.askedAt, { [one.rating ? 'said' : 'silent']: 1 })] : [],
    { units: one.units, row: 'now', add: standingOf(one) },
  ]
}

/** The sum of two tallies; what comes to nothing is left out. */
export function plus(one: Tally, other: Tally, sign: 1 | -1 = 1): Tally {
  const sum: Partial<Record<string, number>> = { ...one }
  for (const [key, value] of Object.entries(other) as [string, number][]) {
    const next = (sum[key] ?? 0) + sign * value
    if (next === 0) delete sum[key]
    else sum[key] = next
  }
  return sum
}

const isEmpty = (tally: Tally): boolean => Object.keys(tally).length === 0

/** What a write that made `after` of `before` adds to the figures; null: it was not there before. */
export function increments(before: Countable | null, after: Countable): Increment[] {
  const sums = new Map<string, Increment>()
  const add = (sign: 1 | -1) => ({ units, row, add: tally }: Increment) => {
    const key = `${row}|${units.join('/')}`
    sums.set(key, { units, row, add: plus(sums.get(key)?.add ?? {}, tally, sign) })
  }
  countedOf(after).forEach(add(1))
  if (before) countedOf(before).forEach(add(-1))
  return [...sums.values()].filter(({ add: tally }) => !isEmpty(tally))
}
