import type { StationForm, StationRow } from '@contract'
import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import { idsIn, placeUnder } from '@domain/unit'
import type { KnownCall } from '../call'
import { type Documents, newId } from '../db/database'
import { nameKeyOf, putStation, type Station, station, type Unit, unit } from '../db/stations'

/** A station within the caller's own subtree. @throws Refusal NotFound for any other, whether it exists or not */
export async function ownStation(from: Documents, { unitId }: Person, id: string): Promise<Station> {
  const found = await station(from, id)
  if (!found || !unitId || !found.units.includes(unitId)) throw refusal('NotFound')
  return found
}

/** What a station below `unit` keeps of the units above it. */
export async function placeOf(from: Documents, { path }: Unit): Promise<Pick<Station, 'units' | 'within'>> {
  const chain = await Promise.all(idsIn(path).map((id) => unit(from, id)))
  return placeUnder(chain.filter((one) => one !== null))
}

/** The fields that staff write, as they are kept. */
export const written = (form: StationForm, id: string): Omit<StationForm, 'name'> & Pick<Station, 'name' | 'nameKey'> =>
  ({ ...form, nameKey: nameKeyOf(form.name, id) })

/** Eight letters or figures that no station has yet. */
export const newSerial = (): string => newId('n', 8).slice(2)

export const rowOf = ({ id, name, kind, state, address, within }: Station): StationRow => ({ id: id as StationRow['id'], name, kind, state, address, within: [...within] })

/** One change to one station of the caller's: what becomes of it, what the journal says. */
export const changed = <T>(call: KnownCall, id: string, work: (now: Station) => { after: Station; output: T; event: string }): Promise<T> =>
  call.write(async (tx) => {
    const now = await ownStation(tx, call.person, id)
    const { after, output, event } = work(now)
    await putStation(tx, after)
    return { output, subject: id, change: { event, unit: now.units.at(-1) ?? null, generation: after.generation } }
  })
