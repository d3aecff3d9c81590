import type { Output, UnitPoints } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { lawyersByUnit } from '../db/people'
import { type OpenPoint, openPointsWithin, unit } from '../db/stations'
import { rowOf } from './form'
import { pageUnder } from './page'

const page = 500

type Lawyers = Output<'unit.coverage'>['lawyers']

function countedPoints(found: readonly OpenPoint[]): UnitPoints[] {
  const rows = new Map<string, { unitId: UnitPoints['unitId']; all: number; village: number; firm: number }>()
  for (const { unitId, kind } of found) {
    const row = rows.get(unitId) ?? { unitId: unitId as UnitPoints['unitId'], all: 0, village: 0, firm: 0 }
    rows.set(unitId, row)
    row.all++
    if (kind === 'village' || kind === 'firm') row[kind]++
  }
  return [...rows.values()]
}

/** Points lie among the units in the order of their places, so each page has its own stretch of them, whole and once. */
export const coverage: KnownVerb<'unit.coverage'> = async ({ person }, { cursor }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  const { units, next } = await pageUnder(own, cursor, page)
  if (!own) return { units: [], points: [], lawyers: [], next }
  const [from, to] = [cursor?.startsWith(own.path) ? cursor : own.path, next ?? `${own.path}~`]
  const [points, lawyers] = await Promise.all([openPointsWithin(from, to), lawyersByUnit(units.map(({ id }) => id))])
  return { units: units.map(rowOf), points: countedPoints(points), lawyers: [...lawyers].map(([unitId, count]) => ({ unitId, lawyers: count })) as Lawyers, next }
}
