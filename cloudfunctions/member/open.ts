import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { isShared, keysOf, member } from '../db/members'
import { refuseUnlessOffice } from './change'
import { namedOne } from './named'
import { amendOf, formsOf } from './present'

/** Each look is a row of the journal; what was seen is in none. */
export const open: KnownVerb<'member.open'> = async (call, { id }) => {
  const now = await member(database, id)
  refuseUnlessOffice(call.person, now)
  await call.write(async () => ({ output: null, subject: id, change: { event: 'formSeen', forms: 1 + now.unsure.length } }))
  const shared = now.amend ? await isShared(database, keysOf(now.amend.form), id) : false
  const known = await namedOne(now)
  return { forms: formsOf(known, 'open'), amend: amendOf(known, 'open', shared ? 'shared' : 'alone') }
}
