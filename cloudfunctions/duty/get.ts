import { turnAt } from '@domain/duty'
import { swapStateOf } from '@domain/swap'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { rostersOffering } from '../db/shifts'
import { lawyerOf, planFor, rosterIn, turnsAround } from './roster'

const most = 50

export const get: KnownVerb<'duty.get'> = async ({ person, at }) => {
  const me = lawyerOf(person)
  const [roster, plan, offering] = await Promise.all([rosterIn(database, me), planFor(me.lawyer.unitId), rostersOffering(me.id, most)])
  const turns = turnsAround(roster, me, plan, at)
  const span = (turn: { from: string; to: string } | null | undefined) => turn ? { from: turn.from, to: turn.to } : null
  const open = offering.flatMap((giver) => giver.swaps.filter((swap) => swap.to === me.id && swapStateOf(swap, giver, plan.dutyHours.holidays, at) === 'offered'))
  const { duty, holding, capacity } = me.lawyer
  return { state: duty, shift: span(turnAt(turns, at)), next: span(turns.find(({ from }) => from > at)), holding, capacity, swaps: open.length }
}
