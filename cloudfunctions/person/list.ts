import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { workersHere } from '../db/people'
import { subtreeOf } from '../db/stations'
import { openUnit } from '../unit/places'
import { personRow } from './row'

const most = 500

export const list: KnownVerb<'person.list'> = async ({ person, at }, { unitId }) => {
  const units = await subtreeOf((await openUnit(database, person, unitId ?? person.unitId ?? '')).path)
  const place = new Map(units.map(({ id }, order) => [id, order]))
  const found = await workersHere([...place.keys()], most)
  const name = (id: string) => units[place.get(id) ?? -1]?.name ?? ''
  const order = (one: (typeof found)[number]) => Math.min(place.get(one.unitId ?? '') ?? Infinity, place.get(one.lawyer?.unitId ?? '') ?? Infinity)
  const sorted = [...found].sort((a, b) => order(a) - order(b) || (a.surname ?? '').localeCompare(b.surname ?? '') || a.id.localeCompare(b.id))
  return { people: sorted.slice(0, most).map((one) => personRow(one, person, name, at)), cut: sorted.length > most ? 'first500' : 'all' }
}
