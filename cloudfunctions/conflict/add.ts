import { limits } from '@contract'
import { isHeld } from '@domain/consultation'
import { isConflicted } from '@domain/lease'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { save } from '../consultation/change'
import { employerKeysOf } from '../consultation/home'
import { consultation, heldBy } from '../db/consultations'
import { newId, type Transaction } from '../db/database'
import { person, putPerson } from '../db/people'
import { sealedName } from './names'

const mostHeld = 50

/** What the lawyer holds or is offered about this employer goes back to the queue, for good. */
async function giveBack(tx: Transaction, ids: readonly string[], lawyerId: string, keys: readonly string[], at: string): Promise<number> {
  let released = 0
  for (const id of ids) {
    const now = await consultation(tx, id)
    if (!now || !isConflicted(keys, now.employerKeys)) continue
    if (isHeld(now.state) && now.holder?.lawyerId === lawyerId) await save(tx, now, { kind: 'released', at, reason: 'conflict' })
    else if (now.offer?.lawyerId === lawyerId) await save(tx, now, { kind: 'declined', at, lawyerId, reason: 'conflict' })
    else continue
    released++
  }
  return released
}

export const add: KnownVerb<'conflict.add'> = async (call, { name, code }) => {
  const keys = employerKeysOf(name, code)
  const id = newId('x')
  const [held, askedBack] = await Promise.all([heldBy(call.person.id, 'held', mostHeld), heldBy(call.person.id, 'askedBack', mostHeld)])
  return call.write(async (tx) => {
    const me = await person(tx, call.person.id)
    if (!me?.lawyer) throw refusal('NotAllowed')
    if (me.lawyer.conflicts.length >= limits.conflicts) throw refusal('TooMany', { most: limits.conflicts })
    const mine = [...[...held, ...askedBack].map((one) => one.id), ...me.lawyer.offered ? [me.lawyer.offered] : []]
    const released = await giveBack(tx, mine, me.id, keys, call.at)
    const lawyer = (await person(tx, me.id))!.lawyer!
    await putPerson(tx, { ...me, lawyer: { ...lawyer, conflicts: [...lawyer.conflicts, { id, keys, name: sealedName(me.id, id, name), code: code ?? null }] } })
    return { output: { id, released }, subject: me.id, change: { event: 'conflictAdded', conflict: id, released } }
  })
}
