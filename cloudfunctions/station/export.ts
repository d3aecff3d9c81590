import type { StationSheet } from '@contract'
import { planOf } from '@domain/plan'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { stationsUnder, unitsByIds } from '../db/stations'
import { ownUnit } from '../plan/unit'
import { formOf } from './lines'

const page = 200

export const exportStations: KnownVerb<'station.export'> = async ({ person }, { unitId, cursor }) => {
  const unit = await ownUnit(database, person, unitId)
  const found = await stationsUnder(unit.id, cursor ?? null, page + 1)
  const stations = found.slice(0, page)
  const units = await unitsByIds([...new Set(stations.flatMap((one) => one.units))])
  const promiseMinutes = (ids: readonly string[]) => planOf(units.filter(({ id }) => ids.includes(id))).promiseMinutes
  return {
    stations: stations.map((one) => ({
      id: one.id as StationSheet['id'], unitId: one.units.at(-1) as StationSheet['id'], state: one.state, within: [...one.within], form: formOf(one), code: one.code,
      promiseMinutes: promiseMinutes(one.units),
    })),
    next: found.length > page ? stations.at(-1)!.nameKey : null,
  }
}
