import type { KnownVerb } from '../call'
import { reviveDead } from '../db/outbox'
import { refuseUnlessWhole } from './whole'

export const retry: KnownVerb<'outbox.retry'> = async (call, { ids }) => {
  refuseUnlessWhole(call.person)
  return call.write(async (tx) => {
    let letters = 0
    for (const id of new Set(ids)) letters += await reviveDead(tx, id, call.at)
    return { output: {}, subject: 'outbox', change: { event: 'retried', letters } }
  })
}
