import type { UnitRow } from '@contract'
import { isClosed } from '@domain/unit'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { unit } from '../db/stations'
import { currentMove } from '../db/unitsMoving'
import { rowOf } from './form'
import { pageUnder } from './page'

export const tree: KnownVerb<'unit.tree'> = async ({ person }, { cursor }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  const [{ units, next }, move] = await Promise.all([pageUnder(own, cursor), currentMove(database)])
  const moved = own && move?.state === 'running' ? await unit(database, move.unitId) : null
  const isMine = moved && !isClosed(moved) && moved.path.startsWith(own!.path)
  return { units: units.map(rowOf), moving: isMine ? { unitId: moved.id as UnitRow['id'] } : null, next }
}
