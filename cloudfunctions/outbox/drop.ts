import type { KnownVerb } from '../call'
import { addAccept } from '../db/accepts'
import { newId } from '../db/database'
import { dropDead } from '../db/outbox'
import { refuseUnlessWhole } from './whole'

export const drop: KnownVerb<'outbox.drop'> = async (call, { ids }) => {
  refuseUnlessWhole(call.person)
  return call.write(async (tx) => {
    let letters = 0
    for (const id of new Set(ids)) {
      for (const { to, template } of await dropDead(tx, id)) {
        if (template !== 'phoneCode') await addAccept(tx, { id: newId('a'), personId: to, template, at: call.at })
        letters++
      }
    }
    return { output: {}, subject: 'outbox', change: { event: 'dropped', letters } }
  })
}
