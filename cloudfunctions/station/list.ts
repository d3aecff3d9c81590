import { limits } from '@contract'
import type { Verb } from '../call'
import { stationsAfter } from '../db/stations'
import { lineOf } from './line'

export const list: Verb<'station.list'> = async (_call, { cursor }) => {
  const stations = await stationsAfter(cursor ?? null, limits.page + 1)
  const page = stations.slice(0, limits.page)
  return { stations: page.map(lineOf), next: stations.length > page.length ? page.at(-1)!.nameKey : null }
}
