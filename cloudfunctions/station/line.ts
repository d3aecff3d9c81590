import type { StationNearby } from '@contract'
import { openingAt } from '@domain/station'
import type { Station } from '../db/stations'

/** A station in a list of places to go to, as it is at `at`. */
export const lineOf = ({ id, code, name, address, within, kind, services, location, hours }: Station, at: string): StationNearby => ({
  id: id as StationNearby['id'], code, name, address, within: [...within], kind, services: [...services],
  location: location && { lng: location.lng, lat: location.lat }, ...openingAt(at, hours),
})
