import type { UnitRow } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { subtreeAfter, unit } from '../db/stations'

const page = 500

export const exportUnits: KnownVerb<'unit.export'> = async ({ person }, { cursor }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  const found = own ? await subtreeAfter(own.path, cursor ?? null, page + 1) : []
  const units = found.slice(0, page)
  return {
    units: units.map(({ id, name, kind, parentId, areaKm2 }) => ({ id, kind, parentId, form: { name, areaKm2: areaKm2 ?? null } }) as UnitRow),
    next: found.length > page ? units.at(-1)!.path : null,
  }
}
