import type { Unit } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { unit } from '../db/stations'
import { pageUnder } from '../unit/page'

export const units: KnownVerb<'station.units'> = async ({ person }, { cursor }) => {
  const { units: found, next } = await pageUnder(person.unitId ? await unit(database, person.unitId) : null, cursor)
  return { units: found.map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId }) as Unit), next }
}
