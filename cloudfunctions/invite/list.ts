import type { OpenInvite } from '@contract'
import { mayGive } from '@domain/posts'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { openInvites } from '../db/invites'
import { subtreeOf } from '../db/stations'
import { openUnit } from '../unit/places'
import { codeOf } from './code'
import { told } from './offer'

const most = 200

/** A code makes whoever has it what it says: it is shown only to those who could have made it. */
export const list: KnownVerb<'invite.list'> = async ({ person, at }) => {
  const units = await subtreeOf((await openUnit(database, person, person.unitId ?? '')).path)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const found = (await openInvites([...names.keys()], at, most)).filter(({ post }) => mayGive(person, post.role))
  return {
    invites: found.sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
      .map((one) => ({ id: one.id as OpenInvite['id'], ...told(one, names.get(one.unitId) ?? ''), code: codeOf(one.id), madeAt: one.madeAt })),
  }
}
