/** Stations at places: around a square, so many metres to the north. */
import type { Station } from '../../cloudfunctions/db/stations'
import { coded } from '../../cloudfunctions/secrets'

export const square = { lng: 114.305, lat: 30.593 }
export const north = (metres: number) => ({ lng: square.lng, lat: square.lat + metres / 111_318.8 })

let made = 0
/** An open station of the test house's eastern street, with a code of its own. */
export function stationAt(location: Station['location'], more: Partial<Station> = {}): Station {
  // ids in another order than that in which they are put up: a store may tell equals in either
  const serial = `T${String(++made * 7919 % 10_007).padStart(7, '0')}`
  const id = `n_${serial}`
  const name = more.name ?? `驿站${made}`
  return {
    id, code: coded(serial), nameKey: `${name}|${id}`, address: '长江路1号', units: ['n_root', 'n_east', 'n_street'], within: ['东区总工会', '东湖街道工会'],
    hours: { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00', holidays: 'off' }, hotlines: [], kind: 'service', services: ['rest', 'water'], location,
    state: 'open', generation: 1, codedAt: '2026-11-01T00:00:00.000Z', ...more, name,
  }
}
