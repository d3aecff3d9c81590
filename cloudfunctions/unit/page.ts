import { subtreeAfter, type Unit } from '../db/stations'

/** as many as one query gives, less the one that tells whether more follow */
const mostUnits = 999

/** A stretch of a unit and all below it, parents first; none without a unit. A cursor that is none begins at the beginning. */
export async function pageUnder(own: Unit | null, cursor: string | undefined, most = mostUnits): Promise<{ units: Unit[]; next: string | null }> {
  const found = own ? await subtreeAfter(own.path, cursor ?? null, most + 1) : []
  const units = found.slice(0, most)
  return { units, next: found.length > most ? units.at(-1)!.path : null }
}
