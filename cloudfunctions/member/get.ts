import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { member } from '../db/members'
import { refuseUnlessOffice } from './change'
import { caseOf } from './present'

export const get: KnownVerb<'member.get'> = async ({ person }, { id }) => {
  const now = await member(database, id)
  refuseUnlessOffice(person, now)
  return caseOf(now)
}
