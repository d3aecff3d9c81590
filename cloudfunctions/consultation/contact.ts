import { mayReach, relationOf } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { consultation } from '../db/consultations'
import { database } from '../db/database'

/** Each look is a journal row; name and phone themselves are in none. A lawyer's ends with the consultation. */
export const contact: KnownVerb<'consultation.contact'> = async (call, { id }) => {
  const now = await consultation(database, id)
  const relation = now ? relationOf(call.person, now) : 'stranger'
  const known = now && mayReach('consultation.contact', relation) ? now.contact : null
  if (!known || (relation === 'holder' && (known.to !== 'lawyer' || now?.state === 'closed'))) throw refusal('NotFound')
  await call.write(async () => ({ output: null, subject: id, change: { event: 'contactSeen', by: relation } }))
  return { name: known.name, phone: known.phone }
}
