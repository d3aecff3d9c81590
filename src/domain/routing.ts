import type { Topic } from '@contract'
import { dutyMinutesBetween, isDutyTime } from './calendar'
import { hasRoom, isConflicted, type Seat, turnMinutes } from './lease'
import type { Plan } from './plan'

/** A waiting consultation as routing sees it. */
export interface Waiting {
  readonly id: string
  readonly workerId: string
  /** the unit it belongs to and all above it, outermost first */
  readonly units: readonly string[]
  readonly topic: Topic
  /** its place in the queue: since when it waits, minus the head start of an urgent one */
  readonly rankAt: string
  readonly waitingSince: string
  readonly plan: Plan
  readonly employerKeys: readonly string[]
  /** lawyers who gave it back for good */
  readonly declined: readonly string[]
  /** the lawyer who answered before, and until when it is theirs first */
  readonly known: { readonly lawyerId: string; readonly until: string } | null
}

export interface Offer { readonly id: string; readonly lawyerId: string }

/** How far a lawyer's unit is from the consultation's own: 0 the same, 1 the one above …; -1: they do not serve it. */
const ringOf = ({ units }: Waiting, { unitId }: Seat): number => {
  const at = units.lastIndexOf(unitId)
  return at < 0 ? -1 : units.length - 1 - at
}

/** Whether a lawyer may ever see it: their field, no conflict, not their own, not given back. */
export const mayTake = (waiting: Waiting, seat: Seat): boolean =>
  waiting.units.includes(seat.unitId) && seat.topics.includes(waiting.topic) && seat.lawyerId !== waiting.workerId
  && !waiting.declined.includes(seat.lawyerId) && !isConflicted(seat.conflicts, waiting.employerKeys)

/** Whether a lawyer can be asked at all now: on duty, with room, no other offer before them, not left in peace. */
const isReachable = (seat: Seat, at: string): boolean =>
  hasRoom(seat) && seat.offered === null && (seat.restUntil === null || seat.restUntil <= at)

const hasRoomUnder = ({ plan }: Waiting, seat: Seat): boolean => seat.holding < plan.capacity

/** What each would have taken by now, had all that these took been shared by time on duty, less what they took. */
export function deficits(seats: readonly Seat[], at: string): ReadonlyMap<string, number> {
  const minutes = seats.map((seat) => seat.share.minutes + turnMinutes(seat, at))
  const allMinutes = minutes.reduce((sum, some) => sum + some, 0)
  const pace = allMinutes === 0 ? 0 : seats.reduce((sum, { share }) => sum + share.taken, 0) / allMinutes
  return new Map(seats.map(({ lawyerId, share }, n) => [lawyerId, minutes[n]! * pace - share.taken]))
}

/** Those of `able` in the opened circles; the next circle opens at once when nobody in the opened ones is able. */
function inCircles(waiting: Waiting, able: readonly Seat[], at: string): readonly Seat[] {
  if (able.length < 2) return able
  const { circles, dutyHours } = waiting.plan
  const rings = able.map((seat) => ringOf(waiting, seat))
  const nearest = Math.min(...rings)
  if (rings.every((ring) => ring === nearest)) return able
  const waited = dutyMinutesBetween(waiting.waitingSince, at, dutyHours)
  const opens = (ring: number) => circles[Math.min(ring, circles.length - 1)]!
  return able.filter((_, n) => rings[n] === nearest || opens(rings[n]!) <= waited)
}

/** Whom it is offered to, out of `reachable`; for the known lawyer it waits as long as it is theirs. */
function takerOf(waiting: Waiting, reachable: readonly Seat[], at: string, before: (a: Seat, b: Seat) => number): Seat | undefined {
  const able = reachable.filter((seat) => hasRoomUnder(waiting, seat) && mayTake(waiting, seat))
  const { known } = waiting
  if (known && known.until > at && !waiting.declined.includes(known.lawyerId)) return able.find(({ lawyerId }) => lawyerId === known.lawyerId)
  return [...inCircles(waiting, able.filter(({ working }) => working === 0), at)].sort(before)[0]
}

/**
 * Who is offered what at `at`: the oldest first, each to the idle lawyer who is furthest behind their fair share.
 * `seats` are all on duty, `waiting` all that nobody holds or is offered. A lawyer gets one offer at most, and none outside the plan's hours.
 */
export function offersFor(waiting: readonly Waiting[], seats: readonly Seat[], at: string): readonly Offer[] {
  let reachable = seats.filter((seat) => isReachable(seat, at))
  if (reachable.length === 0) return []
  const behind = deficits(seats, at)
  const X = (globalThis as any).X ?? {}
  const fresh = (s: any) => (X.bonus && s.actedAt && Date.parse(at) - Date.parse(s.actedAt) < X.fresh * 60000 ? X.bonus : 0)
  const before = (a: Seat, b: Seat) => Math.min(a.missed, 1) - Math.min(b.missed, 1) || fresh(b) + behind.get(b.lawyerId)! - fresh(a) - behind.get(a.lawyerId)! || behind.get(b.lawyerId)! - behind.get(a.lawyerId)! || (a.lawyerId < b.lawyerId ? -1 : 1)
  const offers: Offer[] = []
  for (const one of [...waiting].sort((a, b) => a.rankAt < b.rankAt ? -1 : a.rankAt > b.rankAt ? 1 : a.id < b.id ? -1 : 1)) {
    if (!isDutyTime(at, one.plan.dutyHours)) continue
    const taker = takerOf(one, reachable, at, before)
    if (!taker) continue
    offers.push({ id: one.id, lawyerId: taker.lawyerId })
    reachable = reachable.filter((seat) => seat !== taker)
    if (reachable.length === 0) break
  }
  return offers
}
