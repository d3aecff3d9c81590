import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { countOf, countUnderWay, underWayOf } from '../db/consultations'
import { person, putPerson } from '../db/people'
import { guestOf } from './guest'
import { begun, endNow, leavingShown } from './leaving'

/** more than anybody asks by phone at once */
const mostOpen = 20

/** The same day of grace, in which the office can take it back. What the same number asked elsewhere is for whoever answers for both. */
export const deleteGuest: KnownVerb<'account.deleteGuest'> = async (call, { consultation, open }) => {
  const guest = await guestOf(call.person, consultation)
  const unitId = call.person.unitId ?? ''
  const [all, ours, underWay, lines] = await Promise.all([countOf(guest.id), countOf(guest.id, unitId), countUnderWay(guest.id), underWayOf(guest.id, mostOpen)])
  if (all !== ours) throw refusal('AboveYou')
  return call.write(async (tx) => {
    let ended = 0
    for (const { id } of open === 'now' ? lines : []) if (await endNow(tx, guest.id, id, call.at)) ended++
    const now = await person(tx, guest.id)
    if (!now) throw refusal('NotFound')
    const leaving = now.leaving ?? begun(now, call.at)
    await putPerson(tx, { ...now, leaving })
    return { output: leavingShown(leaving, Math.max(0, underWay - ended)), subject: consultation, change: { event: 'guestLeaving', ended } }
  })
}
