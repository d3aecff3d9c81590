import type { KnownVerb } from '../call'
import { consultation } from '../db/consultations'
import { database } from '../db/database'
import { ownSignal } from './own'

/** Each look is a journal row; the name itself is in none, nor in the signal: it is opened from the question that it was written in. */
export const open: KnownVerb<'signal.open'> = async (call, { id }) => {
  const { namedIn } = await ownSignal(database, call.person, id)
  const named = namedIn === null ? null : await consultation(database, namedIn)
  await call.write(async () => ({ output: null, subject: id, change: { event: 'employerSeen' } }))
  return { employer: named?.employer ?? null }
}
