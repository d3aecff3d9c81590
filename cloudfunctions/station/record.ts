import type { StationRecord } from '@contract'
import { dayOf, plusDays } from '@domain/calendar'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { scansSince } from '../db/scans'
import { ownStation } from './own'

const latelyDays = 30

export const record: KnownVerb<'station.record'> = async ({ person, at }, { id }) => {
  const { units, within, state, code, generation, codedAt, ...form } = await ownStation(database, person, id)
  const today = dayOf(at)
  const scans = await scansSince(id, dayOf(plusDays(at, 1 - latelyDays)))
  const { name, kind, address, hours, hotlines, services, location } = form
  return {
    id, unitId: units.at(-1) as StationRecord['unitId'], state, within: [...within], code, generation, codedAt,
    form: { name, kind, address, hours: { ...hours, weekdays: [...hours.weekdays] }, hotlines: hotlines.map((line) => ({ ...line })), services: [...services], location },
    scans: { today: scans.get(today) ?? 0, lately: [...scans.values()].reduce((sum, count) => sum + count, 0) },
  }
}
