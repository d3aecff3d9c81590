import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { waitingFor } from '../db/consultations'
import { queueLineOf } from './present'

export const queue: KnownVerb<'consultation.queue'> = async ({ person }) => {
  if (!person.lawyer) return { lines: [], more: false }
  const waiting = await waitingFor(person.lawyer.unitId, person.lawyer.topics, limits.page + 1)
  // a lawyer who once asked as a worker does not answer themselves
  const lines = waiting.filter(({ workerId }) => workerId !== person.id).slice(0, limits.page).map(queueLineOf)
  return { lines, more: waiting.length > limits.page }
}
