import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { inviteByKey } from '../db/invites'
import { unit } from '../db/stations'
import { keyOf } from './code'
import { holding } from './holding'
import { told } from './offer'

export const look: KnownVerb<'invite.look'> = async ({ at }, { code }) => {
  const { invite, maker } = await holding(database, await inviteByKey(keyOf(code)), at)
  const { post } = invite
  return { ...told(invite, (await unit(database, invite.unitId))?.name ?? ''), topics: post.role === 'lawyer' ? [...post.topics] : [], from: maker.surname ?? '' }
}
