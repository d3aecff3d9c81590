import type { Verb } from '../call'
import { type Mark, type Placed, stationsBeyond } from '../db/stationsNear'
import { lineOf } from './line'
import { fitsInto, pageOf } from './page'

/** `812.4|n_p01`: the last one that was looked at. A cursor that says nothing begins anew. */
function markIn(cursor: string | undefined): Mark | null {
  const [metres = '', id = ''] = cursor?.split('|') ?? []
  return id && Number(metres) >= 0 ? { metres: Number(metres), id } : null
}

const markOf = ({ metres, station: { id } }: Placed): Mark => ({ metres, id })

export const near: Verb<'station.near'> = async ({ at }, { point, services = [], open, cursor }) => {
  const [atLeast, fits] = [open === 'now' ? 48 : 24, fitsInto({ services, open }, at)]
  const { page, next } = await pageOf(markIn(cursor), (mark) => stationsBeyond(point, mark, services, atLeast), markOf, ({ station }) => fits(station))
  return {
    stations: page.map(({ station, metres }) => ({ ...lineOf(station, at), metres: Math.round(metres) })),
    next: next && `${next.metres}|${next.id}`,
  }
}
