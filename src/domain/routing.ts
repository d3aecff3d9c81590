import type { Topic } from '@contract'
import { serves } from './access'
import { dutyMinutesBetween, isDutyTime } from './calendar'
import { hasRoom, type Seat, turnMinutes } from './lease'
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
  /** lawyers who passed it by: others are asked before them */
  readonly passed: readonly string[]
  /** the lawyer who answered before, and until when it is theirs first */
  readonly known: { readonly lawyerId: string; readonly until: string } | null
}

export interface Offer { readonly id: string; readonly lawyerId: string }

/** How far the unit of a lawyer who serves it is from its own: 0 the same, 1 the one above … */
const ringOf = ({ units }: Waiting, { unitId }: Seat): number => units.length - 1 - units.lastIndexOf(unitId)

/** Whether a lawyer may ever take it: they serve it, nothing is in the way, and they have not given it back for good. */
export const mayTake = (waiting: Waiting, seat: Seat): boolean => serves(seat, waiting) && !waiting.declined.includes(seat.lawyerId)

/** Whether a lawyer can be asked at all now: on duty, with room, no other offer before them, not left in peace. */
const isReachable = (seat: Seat, at: string): boolean =>
  hasRoom(seat) && seat.offered === null && (seat.restUntil === null || seat.restUntil <= at)

/** What each would have taken by now, had all that these took been shared by time on duty, less what they took. */
export function deficits(seats: readonly Seat[], at: string): ReadonlyMap<string, number> {
  const minutes = seats.map((seat) => seat.share.minutes + turnMinutes(seat, at))
  const allMinutes = minutes.reduce((sum, some) => sum + some, 0)
  const pace = allMinutes === 0 ? 0 : seats.reduce((sum, { share }) => sum + share.taken, 0) / allMinutes
  return new Map(seats.map(({ lawyerId, share }, n) => [lawyerId, minutes[n]! * pace - share.taken]))
}

/** Who did not let the last offer pass, then who is furthest behind their share. */
function orderOf(seats: readonly Seat[], at: string): (a: Seat, b: Seat) => number {
  const behind = deficits(seats, at)
  return (a, b) => Math.min(a.missed, 1) - Math.min(b.missed, 1) || behind.get(b.lawyerId)! - behind.get(a.lawyerId)! || (a.lawyerId < b.lawyerId ? -1 : 1)
}

/** Those of `able` in the opened circles; the next circle opens at once when nobody in the opened ones is able. */
function inCircles(waiting: Waiting, able: readonly Seat[], at: string): readonly Seat[] {
  const rings = able.map((seat) => ringOf(waiting, seat))
  const nearest = Math.min(...rings)
  if (rings.every((ring) => ring === nearest)) return able
  const { circles, dutyHours } = waiting.plan
  const waited = dutyMinutesBetween(waiting.waitingSince, at, dutyHours)
  const opens = (ring: number) => circles[Math.min(ring, circles.length - 1)]!
  return able.filter((_, n) => rings[n] === nearest || opens(rings[n]!) <= waited)
}

const isKept = ({ known, declined, passed }: Waiting, at: string): boolean =>
  known !== null && known.until > at && ![...declined, ...passed].includes(known.lawyerId)

/** Who passed it by is asked again only when nobody else can be, and then who did so longest ago. */
function askedFirst({ passed }: Waiting, able: readonly Seat[]): readonly Seat[] {
  if (passed.length === 0) return able
  const others = able.filter(({ lawyerId }) => !passed.includes(lawyerId))
  const place = ({ lawyerId }: Seat) => passed.indexOf(lawyerId)
  return others.length > 0 ? others : [...able].sort((a, b) => place(a) - place(b)).slice(0, 1)
}

const oldestFirst = (a: Waiting, b: Waiting): number => a.rankAt < b.rankAt ? -1 : a.rankAt > b.rankAt ? 1 : a.id < b.id ? -1 : 1

/**
 * Who is offered what at `at`: the oldest first, each to the lawyer with nothing to do who is furthest behind their fair share. One
 * that is kept for the lawyer who answered before goes to them or waits. `seats` are all on duty, `waiting` all that nobody holds
 * or is offered. A lawyer gets one offer at most, and none outside the plan's hours.
 */
export function offersFor(waiting: readonly Waiting[], seats: readonly Seat[], at: string): readonly Offer[] {
  const free = new Set(seats.filter((seat) => isReachable(seat, at)))
  const idle = [...free].filter(({ working }) => working === 0)
  const isOpen = openAt(at)
  let order: ReturnType<typeof orderOf> | null = null
  const offers: Offer[] = []
  for (const one of free.size === 0 ? [] : [...waiting].sort(oldestFirst)) {
    const kept = isKept(one, at)
    const able = askedFirst(one, (kept ? [...free].filter(({ lawyerId }) => lawyerId === one.known?.lawyerId) : idle)
      .filter((seat) => free.has(seat) && seat.holding < one.plan.capacity && mayTake(one, seat)))
    if (able.length === 0 || !isOpen(one.plan)) continue
    const taker = able.length === 1 ? able[0]! : [...inCircles(one, able, at)].sort(order ??= orderOf(seats, at))[0]!
    offers.push({ id: one.id, lawyerId: taker.lawyerId })
    free.delete(taker)
  }
  return offers
}

/** Plans are few and questions many. */
function openAt(at: string): (plan: Plan) => boolean {
  const known = new Map<Plan, boolean>()
  return (plan) => {
    const isOpen = known.get(plan) ?? isDutyTime(at, plan.dutyHours)
    known.set(plan, isOpen)
    return isOpen
  }
}
