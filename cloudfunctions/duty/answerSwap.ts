import type { Shift } from '@contract'
import { refusal } from '@domain/refusal'
import { swapAccepted, swapDeclined } from '@domain/swap'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { person } from '../db/people'
import { roster } from '../db/shifts'
import { dutyNews } from './news'
import { lawyerOf, planFor, rosterIn, saveRoster } from './roster'

/** Answers a colleague's offer. Both rosters lie in the transaction: of two who accept at once, one finds it gone. */
export const answerSwap: KnownVerb<'duty.answerSwap'> = async (call, { giverId, id, answer }) => {
  const plan = await planFor(lawyerOf(call.person).lawyer.unitId)
  const taken = newId('s', 10)
  return call.write(async (tx) => {
    const me = lawyerOf(await person(tx, call.person.id))
    const offering = giverId === me.id ? null : await roster(tx, giverId)
    if (!offering) throw refusal('NotFound')
    const giver = lawyerOf(await person(tx, giverId))
    const { holidays } = plan.dutyHours
    const told = (to: 'accepted' | 'declined', { from, day }: Pick<Shift, 'from' | 'day'>) =>
      ({ output: {}, subject: giverId, change: { swap: id, to, by: me.id }, messages: [dutyNews(giverId, to, { from }, day)] })
    if (answer === 'decline') {
      const after = swapDeclined(offering, id, me.id, holidays, call.at)
      await saveRoster(tx, after, giver, plan, call.at)
      return told('declined', after.swaps.find((one) => one.id === id)!.shift)
    }
    const after = swapAccepted(offering, await rosterIn(tx, me), id, { newId: taken, holidays, at: call.at })
    await saveRoster(tx, after.giver, giver, plan, call.at)
    await saveRoster(tx, after.taker, me, plan, call.at)
    return told('accepted', after.shift)
  })
}
