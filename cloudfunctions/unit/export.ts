import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { unit } from '../db/stations'
import { rowOf } from './form'
import { pageUnder } from './page'

const page = 500

export const exportUnits: KnownVerb<'unit.export'> = async ({ person }, { cursor }) => {
  const { units, next } = await pageUnder(person.unitId ? await unit(database, person.unitId) : null, cursor, page)
  return { units: units.map(rowOf), next }
}
