import type { Leave } from '@contract'
import { withLeave } from '@domain/roster'
import { isOnLeave, leaveSpan, turnsOf } from '@domain/shift'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { changeOwn } from './roster'

/** Takes leave. One that begins today ends duty at once; what is held stays held. */
export const leave: KnownVerb<'duty.leave'> = (call, { from, to }) => {
  const taken: Leave = { id: newId('v', 10), from, to }
  return changeOwn(call, (before, { lawyer }, plan) => {
    const roster = withLeave(before, taken, call.at)
    const uncovered = turnsOf(roster, lawyer.topics, plan.dutyHours.holidays, leaveSpan(taken)).filter((turn) => turn.to > call.at)
    const turn = isOnLeave(roster, call.at) ? 'off' : undefined
    return { roster, turn, output: { leave: taken, uncovered }, change: { leave: taken.id, from, to, uncovered: uncovered.length, duty: turn ?? lawyer.duty } }
  })
}
