/** What a change to a consultation means for the hands of the lawyers it concerns. */
import { type Consultation, isHeld } from './consultation'
import type { Event } from './evolve'
import { afterClaim, afterDeclined, afterMissed, afterOffer, afterWithdrawn, type Hands } from './lease'

const inHands = ({ state, holder }: Consultation, lawyerId: string): 0 | 1 => isHeld(state) && holder?.lawyerId === lawyerId ? 1 : 0
const inWork = (now: Consultation, lawyerId: string): 0 | 1 => now.state === 'held' ? inHands(now, lawyerId) : 0
const isOfferedTo = ({ offer }: Consultation, lawyerId: string): boolean => offer?.lawyerId === lawyerId

/** The lawyers whose rows a change from `before` to `after` touches. */
export const handsOf = (before: Consultation, after: Consultation): string[] =>
  [...new Set([before, after].flatMap(({ holder, offer }) => [holder?.lawyerId, offer?.lawyerId]).filter((id) => id !== undefined))]

/** How an offer that `lawyerId` had came to its end without a claim. */
const offerEnds: Partial<Record<Event['kind'], <S extends Hands>(hands: S, at: string) => S>> = { lapsed: afterMissed, declined: afterDeclined }

/** A lawyer's hands after `event` led from `before` to `after`; the same object when nothing changed for them. */
export function handsAfter<S extends Hands>(hands: S, lawyerId: string, before: Consultation, after: Consultation, event: Event): S {
  const { id } = after
  if (isOfferedTo(after, lawyerId)) return hands.offered === id ? hands : afterOffer(hands, id)
  const held = inHands(after, lawyerId) - inHands(before, lawyerId)
  if (held > 0) return afterClaim(hands, id)
  const working = inWork(after, lawyerId) - inWork(before, lawyerId)
  const lighter = held || working
    ? { ...hands, holding: Math.max(0, hands.holding + held), working: Math.max(0, hands.working + working) } : hands
  if (isOfferedTo(before, lawyerId) && hands.offered === id) return (offerEnds[event.kind] ?? afterWithdrawn)(lighter, event.at)
  // a lease that ran out is a call nobody heard; an offer of something else stays before them
  return event.kind === 'expired' && held < 0 ? { ...afterMissed(lighter, event.at), offered: lighter.offered } : lighter
}
