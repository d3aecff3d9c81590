import type { Audience, Output, StationClosed, StationDetail } from '@contract'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import { movedLately } from '@domain/station'
import type { Verb } from '../call'
import { noticesTo } from '../db/notices'
import { type Station, stationOfCode } from '../db/stations'
import { type Placed, stationsAfter, stationsBeyond } from '../db/stationsNear'
import { cardOf } from './card'
import { lineOf } from './line'

/** shown of the newest notices, out of so many that are read: some are for a trade or for members only */
const [shown, looked] = [3, 20]

const isForAll = ({ trades, membership, topics }: Audience): boolean => trades.length === 0 && topics.length === 0 && membership === 'any'

async function noticesAt({ units }: Station): Promise<StationDetail['notices']> {
  const found = await noticesTo([...new Set([rootUnitId, ...units])], { limit: looked }, 'with')
  return found.filter(({ state, audience }) => state === 'published' && isForAll(audience)).slice(0, shown)
    .map(({ id, title, text = '', from, publishedAt }) => ({ id: id as StationDetail['notices'][number]['id'], title, text, from, publishedAt }))
}

/** The nearest open one; where nobody wrote down where it was, an open one of the same unit. */
async function insteadOf({ location, units }: Station): Promise<Pick<Placed, 'station'> & { metres: number | null } | null> {
  const [nearest] = location ? (await stationsBeyond(location, null, [], 10)).found : []
  if (nearest) return nearest
  const unit = units.at(-1)
  const [neighbour] = unit ? await stationsAfter(null, { units: unit }, 1) : []
  return neighbour ? { station: neighbour, metres: null } : null
}

async function closed(station: Station, at: string): Promise<StationClosed> {
  const instead = await insteadOf(station)
  const metres = instead?.metres ?? null
  return { standing: 'closed', name: station.name, address: station.address, instead: instead && lineOf(instead.station, at), metres: metres === null ? null : Math.round(metres) }
}

async function open(station: Station, at: string): Promise<StationDetail> {
  const [card, notices] = await Promise.all([cardOf(station, at), noticesAt(station)])
  const moved = movedLately(station.moved, at)
  return { standing: 'open', ...card, ...lineOf(station, at), moved: moved && { from: moved.from, at: moved.at }, notices }
}

export const show: Verb<'station.show'> = async ({ at }, { code }): Promise<Output<'station.show'>> => {
  const station = await stationOfCode(code)
  if (!station) throw refusal('NotFound')
  return station.state === 'open' ? open(station, at) : closed(station, at)
}
