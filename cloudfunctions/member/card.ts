import { actionsOf, relationOf } from '@domain/member'
import { windowEnd, windowOf } from '@domain/memberCode'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { member } from '../db/members'
import { cardDigits } from './digits'
import { namedOne } from './named'

export const card: KnownVerb<'member.card'> = async ({ person: { id, membership }, at }) => {
  const now = membership.state === 'none' ? null : await member(database, membership.memberId)
  if (!now || !actionsOf(now, relationOf({ id, unitId: null }, now)).includes('card')) throw refusal('MemberChanged', { state: now?.state ?? 'none' })
  const window = windowOf(at)
  return { code: now.number + cardDigits(now.id, window), until: windowEnd(window), name: now.form.name, unit: (await namedOne(now)).home.unitName, since: now.since }
}
