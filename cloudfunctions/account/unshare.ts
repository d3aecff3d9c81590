import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { save } from '../consultation/change'
import { consultation } from '../db/consultations'

/** Holds in every state: what was agreed to can always be taken back. */
export const unshare: KnownVerb<'account.unshare'> = (call, { id }) => call.write(async (tx) => {
  const now = await consultation(tx, id)
  if (now?.workerId !== call.person.id) throw refusal('NotFound')
  if (now.contact) await save(tx, now, { kind: 'shared', at: call.at, contact: null })
  return { output: {}, subject: id, change: { event: 'shared', to: 'nobody' } }
})
