import { dayOf } from '@domain/calendar'
import { planned } from '@domain/roster'
import { daysFrom, turnsOf } from '@domain/shift'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { dutyNews } from './news'
import { changeTheirs } from './office'

/** within so many days the lawyer is told which turn comes first */
const tellDays = 31

/** Plans a shift for a lawyer, and tells them. */
export const plan: KnownVerb<'duty.plan'> = (call, { lawyerId, shift }) => changeTheirs(call, lawyerId, (before, { lawyer }, unitPlan) => {
  const { holidays } = unitPlan.dutyHours
  const { roster, ids } = planned(before, shift, { topics: lawyer.topics, holidays, at: call.at, newId: () => newId('s', 10) })
  const added = { once: roster.once.filter(({ id }) => ids.includes(id)), weekly: roster.weekly.filter(({ id }) => ids.includes(id)) }
  const day = shift.kind === 'once' ? shift.day : shift.validFrom
  const first = turnsOf(added, lawyer.topics, holidays, daysFrom(day > dayOf(call.at) ? day : dayOf(call.at), tellDays))[0]
  return {
    roster, output: { ids },
    change: { kind: shift.kind, shifts: ids.join(' '), from: shift.from, to: shift.to, day },
    messages: first ? [dutyNews(lawyerId, 'planned', first, first.day)] : [],
  }
})
