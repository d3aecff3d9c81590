import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { stationsUnder } from '../db/stations'
import { ownUnit } from '../plan/unit'
import { rowOf } from './own'

export const listUnder: KnownVerb<'station.listUnder'> = async ({ person }, { unitId, cursor }) => {
  const unit = await ownUnit(database, person, unitId)
  const stations = await stationsUnder(unit.id, cursor ?? null, limits.page + 1)
  const page = stations.slice(0, limits.page)
  return { stations: page.map(rowOf), next: stations.length > page.length ? page.at(-1)!.nameKey : null }
}
