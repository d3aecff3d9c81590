/** A shift that changes hands: offered to one colleague or several, gone with the first who accepts. */
import type { Shift, SwapState, Topic } from '@contract'
import type { DutyHours } from './calendar'
import { refusal } from './refusal'
import { counted, refuseCollision, refuseOnLeave, turnOf, withoutTurn } from './roster'
import type { Roster, Swap } from './shift'

type Holidays = DutyHours['holidays']

const sameTurn = (a: Pick<Shift, 'id' | 'day'>, b: Pick<Shift, 'id' | 'day'>): boolean => a.id === b.id && a.day === b.day

/** Offers one turn to a colleague; the same offer twice stays one. @throws Refusal NotFound, TimePassed, TooMany */
export function swapOffered(giver: Roster, offer: { id: string; shiftId: string; day: string; to: string }, topics: readonly Topic[], holidays: Holidays, at: string): { roster: Roster; id: string } {
  const turn = turnOf(giver, offer.shiftId, offer.day, topics, holidays)
  if (!turn) throw refusal('NotFound')
  if (turn.from <= at) throw refusal('TimePassed')
  const standing = giver.swaps.find((swap) => swap.state === 'offered' && swap.to === offer.to && sameTurn(swap.shift, turn))
  if (standing) return { roster: giver, id: standing.id }
  return { roster: counted({ ...giver, swaps: [...giver.swaps, { id: offer.id, shift: turn, to: offer.to, state: 'offered' }] }), id: offer.id }
}

/** What has become of an offer by `at`: one whose shift has begun or is gone can no longer be accepted. */
export const swapStateOf = (swap: Swap, giver: Roster, holidays: Holidays, at: string): SwapState =>
  swap.state === 'offered' && (swap.shift.from <= at || !turnOf(giver, swap.shift.id, swap.shift.day, [], holidays)) ? 'over' : swap.state

/** @throws Refusal NotFound for whom it was not made, SwapOver when it is no longer open */
function open(giver: Roster, id: string, mine: (swap: Swap) => boolean, holidays: Holidays, at: string): Swap {
  const swap = giver.swaps.find((one) => one.id === id)
  if (!swap || !mine(swap)) throw refusal('NotFound')
  if (swapStateOf(swap, giver, holidays, at) !== 'offered') throw refusal('SwapOver')
  return swap
}

const withState = (roster: Roster, of: Swap, state: SwapState, others?: SwapState): Roster => ({
  ...roster,
  swaps: roster.swaps.map((swap) => (swap.id === of.id ? { ...swap, state }
    : others && swap.state === 'offered' && sameTurn(swap.shift, of.shift) ? { ...swap, state: others } : swap)),
})

export const swapDeclined = (giver: Roster, id: string, by: string, holidays: Holidays, at: string): Roster =>
  withState(giver, open(giver, id, ({ to }) => to === by, holidays, at), 'declined')

export const swapWithdrawn = (giver: Roster, id: string, holidays: Holidays, at: string): Roster =>
  withState(giver, open(giver, id, () => true, holidays, at), 'withdrawn')

/**
 * The turn goes over: both rosters change, and other offers of it are over.
 * @throws Refusal SwapOver, OnLeave, ShiftOverlap (the taker's own), TooMany
 */
export function swapAccepted(giver: Roster, taker: Roster, id: string, { newId, holidays, at }: { newId: string; holidays: Holidays; at: string }): { giver: Roster; taker: Roster; shift: Shift } {
  const swap = open(giver, id, ({ to }) => to === taker.id, holidays, at)
  const { shift } = swap
  const row = [...giver.once, ...giver.weekly].find((one) => one.id === shift.id)
  if (!row) throw refusal('SwapOver')
  refuseOnLeave(taker, shift, at)
  const once = { id: newId, day: shift.day, from: row.from, to: row.to, topics: row.topics }
  refuseCollision(taker, { once: [once], weekly: [] }, holidays, at)
  return {
    giver: withState(withoutTurn(giver, shift), swap, 'accepted', 'over'),
    taker: counted({ ...taker, once: [...taker.once, once] }),
    shift,
  }
}
