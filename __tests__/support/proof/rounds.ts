/** What must hold of every round of offers. Each rule answers a complaint, or null. */
import { seatOf } from '@domain/access'
import { isDutyTime } from '@domain/calendar'
import type { Consultation } from '@domain/consultation'
import { hasRoom, type Seat } from '@domain/lease'
import { mayTake } from '@domain/routing'
import type { Round, World } from './world'

/** Who says no leaves it to the next: it does not come back to them while another is free. */
export function passedOn(world: World, { at, facts, lawyers, offers }: Round): string | null {
  for (const { id, lawyerId } of offers) {
    const last = world.facts.slice(0, facts).filter((fact) => fact.id === id && fact.event.kind !== 'postponed' && fact.event.kind !== 'escalated').at(-1)
    if (last?.event.kind !== 'declined' || last.event.lawyerId !== lawyerId) continue
    const now = last.after
    const isFree = (seat: Seat) => hasRoom(seat) && seat.holding < now.plan.capacity && seat.working === 0 && seat.offered === null && seat.restUntil === null
    const others = lawyers.map((one) => seatOf(one)!).filter((seat) => !offers.some((offer) => offer.lawyerId === seat.lawyerId))
    const other = others.find((seat) => isFree(seat) && mayTake(now, seat))
    const kept = now.known !== null && now.known.until > at
    if (other && !kept) return `${lawyerId} declined ${id} and is offered it again, while ${other.lawyerId} is free`
  }
  return null
}

/** Oldest first: what stands before an offered one in the queue is offered too, or not for that lawyer. */
export function inOrder({ at, waiting, lawyers, offers }: Round): string | null {
  const place = (one: Consultation) => `${one.rankAt}|${one.id}`
  for (const { id, lawyerId } of offers) {
    const seat = seatOf(lawyers.find((one) => one.id === lawyerId)!)!
    const given = waiting.find((one) => one.id === id)!
    const skipped = waiting.find((one) => {
      if (place(one) >= place(given) || offers.some((offer) => offer.id === one.id) || !isDutyTime(at, one.plan.dutyHours)) return false
      const kept = one.known !== null && one.known.until > at && !one.declined.includes(one.known.lawyerId)
      return mayTake(one, seat) && seat.holding < one.plan.capacity && (kept ? one.known!.lawyerId === lawyerId && hasRoom(seat) : seat.working === 0)
    })
    if (skipped) return `${lawyerId} is offered ${id} and not the older ${skipped.id}`
  }
  return null
}
