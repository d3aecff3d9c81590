import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { isShared, keysOf, member } from '../db/members'
import { refuseUnlessOffice } from './change'
import { namedOne } from './named'
import { caseOf } from './present'

export const get: KnownVerb<'member.get'> = async ({ person }, { id }) => {
  const now = await member(database, id)
  refuseUnlessOffice(person, now)
  const shared = now.amend ? await isShared(database, keysOf(now.amend.form), id) : false
  return caseOf(await namedOne(now), shared ? 'shared' : 'alone')
}
