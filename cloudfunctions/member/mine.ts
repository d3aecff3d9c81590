import { relationOf } from '@domain/member'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { member } from '../db/members'
import { namedOne } from './named'
import { mineOf } from './present'

export const mine: KnownVerb<'member.mine'> = async ({ person: { id, membership } }) => {
  const now = membership.state === 'none' ? null : await member(database, membership.memberId)
  return { mine: now && mineOf(await namedOne(now), relationOf({ id, unitId: null }, now), id) }
}
