import { hasPost } from '@domain/leaving'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { countUnderWay } from '../db/consultations'
import { person, putPerson } from '../db/people'
import { begun, endNow, leavingShown } from './leaving'

/** Asked for again it ends what it is now said to end, and the day of grace stays what it was. */
export const deleteAccount: KnownVerb<'account.delete'> = async (call, { open }) => {
  const { at, person: { id } } = call
  const underWay = await countUnderWay(id)
  return call.write(async (tx) => {
    const first = await person(tx, id)
    if (!first) throw refusal('NotFound')
    if (hasPost(first)) throw refusal('PostFirst')
    let ended = 0
    for (const one of open) if (one.end === 'now' && await endNow(tx, id, one.id, at)) ended++
    const me = (await person(tx, id))!
    const leaving = me.leaving ?? begun(me, at)
    await putPerson(tx, { ...me, leaving })
    return { output: leavingShown(leaving, Math.max(0, underWay - ended)), subject: id, change: { event: 'leaving', ended } }
  })
}
