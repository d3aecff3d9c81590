import { pairsIn } from '@domain/station'
import type { Verb } from '../call'
import type { Station } from '../db/stations'
import { type Among, stationsAfter } from '../db/stationsNear'
import { lineOf } from './line'
import { fitsInto, pageOf } from './page'

const atOnce = 100

/** The index takes one condition; what it cannot say is looked at here. */
const amongOf = (pairs: readonly string[], unitId: string | undefined): Among => pairs[0] ? { words: pairs[0] } : unitId ? { units: unitId } : {}

const wordsOf = ({ name, address, within }: Station) => new Set(pairsIn([name, address, ...within].join(' ')))

export const list: Verb<'station.list'> = async ({ at }, { unitId, words, services, open, cursor }) => {
  const pairs = words === undefined ? [] : pairsIn(words)
  if (words !== undefined && pairs.length === 0) return { stations: [], next: null }
  const among = amongOf(pairs, unitId)
  const isWanted = fitsInto({ services, open }, at)
  const read = async (after: string | null) => {
    const found = await stationsAfter(after, among, atOnce)
    return { found, state: found.length < atOnce ? 'end' as const : 'more' as const }
  }
  const fits = (station: Station) => isWanted(station) && (!unitId || station.units.includes(unitId)) && (pairs.length < 2 || pairs.every((pair) => wordsOf(station).has(pair)))
  const { page, next } = await pageOf(cursor ?? null, read, ({ nameKey }) => nameKey, fits)
  return { stations: page.map((station) => lineOf(station, at)), next }
}
