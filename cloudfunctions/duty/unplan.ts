import { turnOf, unplanned } from '@domain/roster'
import type { KnownVerb } from '../call'
import { dutyNews } from './news'
import { changeTheirs } from './office'

/** Takes a turn off a lawyer's calendar, or a weekly shift from that turn on, and tells them. */
export const unplan: KnownVerb<'duty.unplan'> = (call, input) => changeTheirs(call, input.lawyerId, (before, _lawyer, plan) => {
  const { shiftId, day, which } = input
  const { holidays } = plan.dutyHours
  const roster = unplanned(before, input, holidays, call.at)
  const turn = turnOf(before, shiftId, day, [], holidays)
  return { roster, output: {}, change: { shift: shiftId, day, which }, messages: turn ? [dutyNews(input.lawyerId, 'unplanned', turn, day)] : [] }
})
