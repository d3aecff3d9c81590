import type { Unit } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { subtreeOf, unit } from '../db/stations'

export const units: KnownVerb<'station.units'> = async ({ person }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  const below = own ? await subtreeOf(own.path) : []
  return { units: below.map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId }) as Unit) }
}
