/** When the on-duty switch goes off by itself, and when the clock must look at a lawyer. */
import type { LawyerPost } from './access'
import { plusDays, plusMinutes } from './calendar'
import { isOnLeave, leaveSpan, type Roster, type Span } from './shift'

/** A shift that is over leaves time to write the last answer. */
export const graceMinutes = 10
/** Who turns on without a shift is on for this long. */
export const walkInMinutes = 120
/** A roster with anything planned is looked at again within so many days, whatever changed meanwhile. */
export const lookAgainDays = 7
/** How far ahead turns must be known for that, and how far back for a lawyer on duty. */
export const horizon = { backDays: 3, aheadDays: lookAgainDays + 1 } as const

const covers = ({ from, to }: Span, at: string): boolean => from <= at && at < to

/** The turn that covers `at`, without leave. */
export const turnAt = <T extends Span>(turns: readonly T[], at: string): T | null => turns.find((turn) => covers(turn, at)) ?? null

/**
 * When the switch of a lawyer on duty goes off by itself: some minutes after their last turn, or two hours after they came without
 * one; at once on leave. A turn that begins before then carries on.
 * @param since when they turned on; null: long ago
 * @param turns in order, without leave
 */
export function endOfDuty(since: string | null, turns: readonly Span[], roster: Pick<Roster, 'leaves'>, at: string): string {
  if (isOnLeave(roster, at)) return at
  const later = (a: string, b: string) => (a > b ? a : b)
  const began = since ?? plusDays(at, -horizon.backDays)
  const walkIn = turnAt(turns, began) || since === null ? began : plusMinutes(began, walkInMinutes)
  const had = turns.filter(({ from, to }) => to > began && from <= at)
  const own = had.reduce((end, { to }) => later(end, plusMinutes(to, graceMinutes)), walkIn)
  const end = turns.filter(({ from }) => from > at).reduce((until, { from, to }) => (from <= until ? later(until, plusMinutes(to, graceMinutes)) : until), own)
  return roster.leaves.map((leave) => leaveSpan(leave).from).filter((from) => from > at).reduce((first, from) => (from < first ? from : first), end)
}

/**
 * When the clock must look at a lawyer next: the next turn begins, duty ends by itself, or after a week of nothing. Null when
 * nothing is planned and nobody is on.
 * @param turns in order and without leave, for `horizon` around `at`
 */
export function edgeAfter(post: Pick<LawyerPost, 'duty' | 'since'>, turns: readonly Span[], roster: Pick<Roster, 'leaves' | 'once' | 'weekly'>, at: string): string | null {
  const today = at.slice(0, 10)
  const planned = turns.some(({ to }) => to > at) || roster.once.some(({ day }) => day >= today) || roster.weekly.some(({ validUntil }) => validUntil === null || validUntil >= today)
  const edges = [
    ...turns.map(({ from }) => from),
    ...post.duty === 'on' ? [endOfDuty(post.since, turns, roster, at)] : [],
    ...planned ? [plusDays(at, lookAgainDays)] : [],
  ].filter((edge) => edge > at)
  return edges.reduce<string | null>((first, edge) => (first === null || edge < first ? edge : first), null)
}
