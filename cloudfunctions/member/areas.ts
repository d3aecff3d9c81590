import type { Output } from '@contract'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import { isClosed } from '@domain/unit'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { childrenOf, unit } from '../db/stations'

type Area = Output<'member.areas'>['areas'][number]

export const areas: KnownVerb<'member.areas'> = async (_, { within = rootUnitId }) => {
  const above = await unit(database, within)
  if (!above || isClosed(above)) throw refusal('UnknownUnit')
  return { areas: (await childrenOf(within)).map(({ id, name, kind }) => ({ id, name, kind }) as Area) }
}
