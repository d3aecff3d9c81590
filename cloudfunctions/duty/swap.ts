import { refusal } from '@domain/refusal'
import { swapOffered } from '@domain/swap'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { person } from '../db/people'
import { dutyNews } from './news'
import { lawyerOf, planFor, rosterIn, saveRoster } from './roster'

/** Offers one turn to a colleague who serves the same unit. It stays the caller's until they accept. */
export const swap: KnownVerb<'duty.swap'> = async (call, { shiftId, day, to }) => {
  const plan = await planFor(lawyerOf(call.person).lawyer.unitId)
  const fresh = newId('w', 10)
  return call.write(async (tx) => {
    const me = lawyerOf(await person(tx, call.person.id))
    const mine = await rosterIn(tx, me)
    const colleague = to === me.id ? null : await person(tx, to)
    if (!colleague?.lawyer || !mine.units.includes(colleague.lawyer.unitId)) throw refusal('UnknownColleague')
    const { roster, id } = swapOffered(mine, { id: fresh, shiftId, day, to }, me.lawyer.topics, plan.dutyHours.holidays, call.at)
    await saveRoster(tx, roster, me, plan, call.at)
    const { shift } = roster.swaps.find((one) => one.id === id)!
    return {
      output: { id: id }, subject: me.id, change: { swap: id, shift: shiftId, day, offeredTo: to },
      messages: id === fresh ? [dutyNews(to, 'offered', shift, day)] : [],
    }
  })
}
