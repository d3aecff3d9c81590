import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { member } from '../db/members'
import { refuseUnlessOffice } from './change'
import { formsOf } from './present'

/** Each look is a row of the journal; what was seen is in none. */
export const open: KnownVerb<'member.open'> = async (call, { id }) => {
  const now = await member(database, id)
  refuseUnlessOffice(call.person, now)
  await call.write(async () => ({ output: null, subject: id, change: { event: 'formSeen', forms: 1 + now.unsure.length } }))
  return { forms: formsOf(now, 'open') }
}
