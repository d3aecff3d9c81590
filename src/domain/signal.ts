/** Several workers ask about one employer and one topic within days: somebody of the union should look. Employers are fingerprints here. */
import type { Topic } from '@contract'
import { plusDays } from './calendar'

/** A question's keys are of three kinds: unmarked, by which a lawyer's conflicts are found; and the signs that are kept and sought (see employer.ts). */
export const marks = { kept: '=', sought: '?' } as const

/** The signs among a question's keys, without their marks. */
export const signsIn = (employerKeys: readonly string[], kind: keyof typeof marks): string[] =>
  employerKeys.flatMap((key) => key.startsWith(marks[kind]) ? [key.slice(1)] : [])

/** What a question with these signs is found by, beside others about the same topic. */
export const employerTopicKeysOf = (signs: readonly string[], topic: Topic): string[] => signs.map((sign) => `${sign}|${topic}`)

/** One question, as far as a signal goes. */
export interface Asked { readonly id: string; readonly worker: string; readonly at: string }

/** So many different workers within so many days. */
export interface Threshold { readonly workers: number; readonly days: number }

export interface Episode {
  /** `raised`: nobody of the staff has said what they did */
  readonly state: 'raised' | 'acknowledged'
  /** who asked since it began, without a name */
  readonly workers: readonly string[]
  /** how many they were when the staff said last what they did, or when it was raised */
  readonly seen: number
  /** how often it was raised */
  readonly times: number
  readonly firstAt: string
  readonly lastAt: string
  readonly raisedAt: string
}

/** An episode is over when nobody asked for as long as its window. */
export const isOver = ({ lastAt }: Pick<Episode, 'lastAt'>, { days }: Threshold, at: string): boolean => lastAt < plusDays(at, -days)

/**
 * The episode after `asks`, those of its window up to now; null: there is none. It is raised once when enough workers asked, and again, when the
 * staff said what they did, once as many more have asked.
 */
export function episodeAfter(now: Episode | null, asks: readonly Asked[], threshold: Threshold, at: string): Episode | null {
  const times = asks.map((ask) => ask.at).sort()
  const [first, last] = [times[0], times.at(-1)]
  const before = now && last !== undefined && !isOver(now, threshold, last) ? now : null
  if (first === undefined || last === undefined) return now
  const workers = [...new Set([...before?.workers ?? [], ...asks.map(({ worker }) => worker)])]
  const later = { workers, firstAt: [before?.firstAt ?? first, first].sort()[0]!, lastAt: [before?.lastAt ?? last, last].sort().at(-1)! }
  if (!before) return workers.length < threshold.workers ? now : { ...later, state: 'raised', seen: workers.length, times: 1, raisedAt: at }
  const again = before.state === 'acknowledged' && workers.length >= before.seen + threshold.workers
  return again ? { ...later, state: 'raised', seen: workers.length, times: before.times + 1, raisedAt: at } : { ...before, ...later }
}

/** The staff said what they did, and how many they knew of. */
export const acknowledged = (now: Episode, seen: number): Episode => ({ ...now, state: 'acknowledged', seen: Math.min(seen, now.workers.length) })
