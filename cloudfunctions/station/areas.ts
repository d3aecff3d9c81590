import type { Unit as Area } from '@contract'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import { idsIn, isClosed, shortName } from '@domain/unit'
import type { Verb } from '../call'
import { database } from '../db/database'
import { childrenOf, type Unit, unit, unitsByIds } from '../db/stations'

const areaOf = ({ id, name, kind, parentId }: Unit): Area => ({ id, name: shortName(name), kind, parentId }) as Area

export const areas: Verb<'station.areas'> = async (_call, { unitId = rootUnitId }) => {
  const found = await unit(database, unitId)
  if (!found || isClosed(found)) throw refusal('NotFound')
  const [above, below] = await Promise.all([unitsByIds(idsIn(found.path)), childrenOf(unitId)])
  const byName = (a: Unit, b: Unit) => a.name.localeCompare(b.name, 'zh')
  return { above: above.filter(({ id }) => id !== rootUnitId).map(areaOf), areas: below.sort(byName).map(areaOf) }
}
