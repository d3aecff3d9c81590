import type { UnitRow } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { subtreeOf, unit } from '../db/stations'
import { currentMove } from '../db/unitsMoving'

export const tree: KnownVerb<'unit.tree'> = async ({ person }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  const [below, move] = [own ? await subtreeOf(own.path) : [], await currentMove(database)]
  const isMine = move?.state === 'running' && below.some(({ id }) => id === move.unitId)
  return {
    units: below.map(({ id, name, kind, parentId, areaKm2 }) => ({ id, kind, parentId, form: { name, areaKm2: areaKm2 ?? null } }) as UnitRow),
    moving: isMine ? { unitId: move.unitId as UnitRow['id'] } : null,
  }
}
