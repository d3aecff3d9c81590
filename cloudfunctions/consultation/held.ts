import type { KnownVerb } from '../call'
import { heldBy } from '../db/consultations'
import { lineOf } from './present'

/** More than this a lawyer cannot hold, nor wants to see of what is done. */
const most = { open: 50, answered: 20 }

export const held: KnownVerb<'consultation.held'> = async ({ person: { id } }) => {
  const [held, askedBack, answered] = await Promise.all([heldBy(id, 'held', most.open), heldBy(id, 'askedBack', most.open), heldBy(id, 'answered', most.answered)])
  const byDue = held.sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  return { lines: [...byDue, ...askedBack, ...answered].map((one) => ({ ...lineOf(one), urgent: [...one.urgent] })) }
}
