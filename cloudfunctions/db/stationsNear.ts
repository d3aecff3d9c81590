/** Open stations as somebody looks for them: by distance, by name, or below a unit. */
import { metresBetween, type Point } from '@domain/geo'
import { find, findNear } from './database'
import { asStation, type Station } from './stations'

/** A station and how far it is, in metres. */
export interface Placed { readonly station: Station; readonly metres: number }
/** Where a list by distance goes on: behind this one. */
export interface Mark { readonly metres: number; readonly id: string }

/** What the store means by nearest and what is reckoned here agree to far less than this. */
const slackM = 0.5
const mostRows = 1000

const isBeyond = ({ station, metres }: Placed, mark: Mark | null): boolean =>
  !mark || metres > mark.metres || (metres === mark.metres && station.id > mark.id)

const byDistance = (a: Placed, b: Placed): number => a.metres - b.metres || (a.station.id < b.station.id ? -1 : 1)

/**
 * The next open stations around `point` beyond `mark`, nearest first and then by id, with all of `services`. The store knows no order among equals and
 * may have cut them off, so those as far as its last row wait for the next call, and a crowd in one place is read whole.
 * @throws RangeError when more than 1,000 lie within a metre of one distance
 */
export async function stationsBeyond(point: Point, mark: Mark | null, services: readonly string[], atLeast: number): Promise<{ found: Placed[]; state: 'more' | 'end' }> {
  const where = services.length > 0 ? { state: 'open', services: { all: services } } : { state: 'open' }
  for (let limit = atLeast; ; limit = Math.min(limit * 4, mostRows)) {
    const rows = await findNear('stations', { near: { field: 'point', point, from: Math.max(0, (mark?.metres ?? 0) - slackM) }, where, limit })
    const placed = rows.map(asStation).map((station) => ({ station, metres: metresBetween(point, station.location!) })).sort(byDistance)
    const last = placed.at(-1)?.metres ?? 0
    const state = rows.length < limit ? 'end' : 'more'
    const found = placed.filter((one) => isBeyond(one, mark) && (state === 'end' || one.metres < last - slackM))
    if (found.length > 0 || state === 'end') return { found, state }
    if (limit === mostRows) throw new RangeError('more than 1,000 stations are in one place')
  }
}

/** Which open stations: all, those below a unit, or those whose words hold a pair. */
export type Among = { readonly words: string } | { readonly units: string } | Record<string, never>

/** Open stations in the order of their names, after `after`. */
export const stationsAfter = async (after: string | null, among: Among, limit: number): Promise<Station[]> =>
  (await find('stations', { where: { state: 'open', ...among, nameKey: { gt: after ?? '' } }, orderBy: ['nameKey', 'asc'], limit })).map(asStation)
