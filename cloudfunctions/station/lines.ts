/** Lines of a file beside the points that there are. */
import type { StationForm, StationLineForm } from '@contract'
import { calledOf, type Station, stationsCalled, stationsKnown, type Unit } from '../db/stations'
import { fine, idOfNumber, isOurs, type Judged, lineId, wrong } from '../unit/lines'

/** The fields that staff write, in one order. */
export const formOf = ({ name, kind, address, hours, hotlines, services, location }: Station | StationForm): StationForm => ({
  name, kind, address, hours: { weekdays: [...hours.weekdays].sort(), from: hours.from, to: hours.to, holidays: hours.holidays },
  hotlines: hotlines.map(({ name: called, number, note }) => ({ name: called, number, note })), services: [...services].sort(),
  location: location && { lng: location.lng, lat: location.lat },
})

/** A line with the id of the unit that it belongs to. */
type Placed = StationLineForm & { readonly unitId: string }

export const placed = (own: Unit, lines: readonly StationLineForm[]): Placed[] => lines.map((line) => ({ ...line, unitId: line.unit ? idOfNumber(own, line.unit) : '' }))

/** Each line with the point it is: by its number, else by its name at its unit. */
export async function matched(own: Unit, lines: readonly Placed[]): Promise<{ line: Placed; id: ReturnType<typeof lineId>; known: Station | null }[]> {
  const ids = lines.map(({ number, unitId, form }) => lineId(own, { number, name: form.name, above: unitId }))
  const known = new Map((await stationsKnown([...new Set(ids)])).map((one) => [one.id, one]))
  const calls = ({ unitId, form }: Placed) => calledOf(unitId, form.name)
  const unknown = lines.filter(({ number }, at) => !known.has(ids[at]!) && !isOurs(number))
  const named = new Map((await stationsCalled([...new Set(unknown.map(calls))])).map((one) => [calledOf(one.units.at(-1) ?? null, one.name), one]))
  return lines.map((line, at) => {
    const found = known.get(ids[at]!) ?? (isOurs(line.number) ? null : named.get(calls(line))) ?? null
    return { line, id: (found?.id ?? ids[at]!) as ReturnType<typeof lineId>, known: found }
  })
}

/** `unit`: where the line says that it is, if that is the caller's and open. */
export function judged({ number, unitId, state, form }: Placed, { own, known, unit }: { own: Unit; known: Station | null; unit: Unit | null }): Judged {
  if (known ? !known.units.includes(own.id) : isOurs(number)) return wrong('unknownNumber')
  if (!unit) return wrong('unknownParent')
  if (!known) return fine('new')
  if (known.units.at(-1) !== unitId) return wrong('moved')
  return fine(known.state === state && JSON.stringify(formOf(known)) === JSON.stringify(formOf(form)) ? 'unchanged' : 'changed')
}
