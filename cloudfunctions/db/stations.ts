/** Stations, and the units above them. */
import type { OpenOrClosed, StationForm } from '@contract'
import type { DutyHours } from '@domain/calendar'
import type { Plan } from '@domain/plan'
import type { Visited } from '@domain/access'
import type { Counted } from '@domain/promise'
import { type Moved, pairsIn } from '@domain/station'
import { isClosed, pathOf } from '@domain/unit'
import { isCode } from '../secrets'
import { count, type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

export interface Station {
  readonly id: string
  readonly code: string
  readonly name: string
  /** name and id in one: the order of lists, and their cursor */
  readonly nameKey: string
  readonly address: string
  /** ids and names of the units above, outermost first */
  readonly units: readonly string[]
  readonly within: readonly string[]
  readonly hours: DutyHours
  readonly hotlines: readonly { readonly name: string; readonly number: string; readonly note: string }[]
  readonly kind: StationForm['kind']
  readonly services: readonly StationForm['services'][number][]
  readonly location: StationForm['location']
  readonly state: OpenOrClosed
  /** the how many-th code this is, and when it was made */
  readonly generation: number
  readonly codedAt: string
  /** where it was before, and since when it is where it is; none: it has always been there */
  readonly moved?: Moved | null
}

export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: 'city' | 'district' | 'street' | 'park'
  readonly parentId: string | null
  /** ids from the root to this unit, each ended by `/`: a subtree is a prefix */
  readonly path: string
  /** null: the plan of the unit above holds */
  readonly plan: Plan | null
  readonly promise: Counted
  readonly countedAt: string
  readonly areaKm2: number | null
  /** what somebody counted there; absent or null: nobody did */
  readonly workers?: number | null
  readonly legalWorkers?: number | null
  readonly villages?: number | null
  readonly firms?: number | null
  /** of a closed unit: where all that hung on it went; its path hangs nowhere */
  readonly successorId: string | null
}

/** What it hangs on and its name in one: by it lines of a file find it. */
export const calledOf = (above: string | null, name: string): string => `${above ?? ''}|${name}`

/** `place` (the units above a station and itself), `point`, `words` and `called` exist for their indexes. */
export const stationRow = ({ id, ...fields }: Station): Row => ({
  _id: id, ...fields, place: pathOf([...fields.units, id]), called: calledOf(fields.units.at(-1) ?? null, fields.name), words: pairsIn([fields.name, fields.address, ...fields.within].join(' ')),
  point: fields.location && { type: 'Point', coordinates: [fields.location.lng, fields.location.lat] },
})
/** A point comes back as an object of the SDK's, which could not be put back. */
export const asStation = (row: Row): Station => { const { place: _place, point: _point, words: _words, called: _called, ...fields } = row; return domain<Station>(fields as Row) }

const domain = <T>(row: Row): T => { const { _id, ...fields } = row; return { id: _id, ...fields } as T }
const unitRow = ({ id, ...fields }: Unit): Row => ({ _id: id, ...fields, called: calledOf(fields.parentId, fields.name) })
const asUnit = (row: Row): Unit => { const { called: _called, ...fields } = row; return domain<Unit>(fields as Row) }

/** The open station behind a code; null for one that is forged, damaged, revoked or of a closed station. The store is asked for genuine codes only. */
export async function stationByCode(code: string): Promise<Station | null> {
  const found = await stationOfCode(code)
  return found?.state === 'open' ? found : null
}

/** The station behind a code, closed or not. */
export async function stationOfCode(code: string): Promise<Station | null> {
  if (!isCode(code)) return null
  const [row] = await find('stations', { where: { code }, limit: 1 })
  return row ? asStation(row) : null
}

/** What a visitor keeps of a station. */
export const visited = ({ id, code, name, units }: Station): Visited => ({ id, code, name, units })

/** Stations under a unit, closed ones too, in the order of their names, after `after`. */
export async function stationsUnder(unitId: string, after: string | null, limit: number): Promise<Station[]> {
  return (await find('stations', { where: { units: unitId, nameKey: { gt: after ?? '' } }, orderBy: ['nameKey', 'asc'], limit })).map(asStation)
}

export const nameKeyOf = (name: string, id: string): string => `${name}|${id}`

export async function station(from: Documents, id: string): Promise<Station | null> {
  const row = await from.get('stations', id)
  return row && asStation(row)
}

export const unit = async (from: Documents, id: string): Promise<Unit | null> => {
  const row = await from.get('units', id)
  return row && asUnit(row)
}

/** Units by id, outermost first, without closed ones. */
export async function unitsByIds(ids: readonly string[]): Promise<Unit[]> {
  if (ids.length === 0) return []
  const units = (await find('units', { where: { _id: { in: ids } }, limit: ids.length })).map(asUnit)
  return units.filter((one) => !isClosed(one)).sort((a, b) => a.path.length - b.path.length)
}

/** units of one read */
const mostUnits = 1000

/** What hangs directly on a unit. */
export const childrenOf = async (parentId: string): Promise<Unit[]> =>
  (await find('units', { where: { parentId }, limit: mostUnits })).map(asUnit).filter((one) => !isClosed(one))

/** A unit and all below it in the order of their paths, after `after`: parents first. A space sorts before all that a path goes on with. */
export const subtreeAfter = async (path: string, after: string | null, limit: number): Promise<Unit[]> =>
  (await find('units', { where: { path: { gte: after?.startsWith(path) ? `${after} ` : path, lt: `${path}~` } }, orderBy: ['path', 'asc'], limit })).map(asUnit)

/** A unit and all below it, however many, parents first. */
export async function subtreeOf(path: string): Promise<Unit[]> {
  const all: Unit[] = []
  for (let last: string | null = null, more = true; more; last = all.at(-1)?.path ?? null) {
    const found = await subtreeAfter(path, last, mostUnits)
    all.push(...found)
    more = found.length === mostUnits
  }
  return all
}

/** A unit and all below it in the order of their paths, from `path` of one of them on. */
export const subtreeFrom = async (root: string, from: string, limit: number): Promise<Unit[]> =>
  (await find('units', { where: { path: { gte: from.startsWith(root) ? from : root, lt: `${root}~` } }, orderBy: ['path', 'asc'], limit })).map(asUnit)

/** Those of these units and stations that there are, closed ones too. */
export const unitsKnown = async (ids: readonly string[]): Promise<Unit[]> =>
  ids.length === 0 ? [] : (await find('units', { where: { _id: { in: ids } }, limit: ids.length })).map(asUnit)
export const stationsKnown = async (ids: readonly string[]): Promise<Station[]> =>
  ids.length === 0 ? [] : (await find('stations', { where: { _id: { in: ids } }, limit: ids.length })).map(asStation)

/** Open units, and stations, that are called so where they hang. */
export const unitsCalled = async (called: readonly string[]): Promise<Unit[]> =>
  called.length === 0 ? [] : (await find('units', { where: { called: { in: called } }, limit: 1000 })).map(asUnit).filter((one) => !isClosed(one))
export const stationsCalled = async (called: readonly string[]): Promise<Station[]> =>
  called.length === 0 ? [] : (await find('stations', { where: { called: { in: called } }, limit: 1000 })).map(asStation)

export interface OpenPoint { readonly unitId: string; readonly kind: StationForm['kind'] }

/** Open stations whose place lies after `from` and not after `to`, all of them. */
export async function openPointsWithin(from: string, to: string): Promise<OpenPoint[]> {
  const points: OpenPoint[] = []
  for (let after = from; ;) {
    const found = await find('stations', { where: { place: { gte: `${after} `, lt: `${to} ` } }, orderBy: ['place', 'asc'], limit: 1000, select: ['place', 'kind', 'state', 'units'] })
    for (const row of found) if (row.state === 'open') points.push({ unitId: (row.units as string[]).at(-1)!, kind: row.kind as OpenPoint['kind'] })
    if (found.length < 1000) return points
    after = found.at(-1)!.place as string
  }
}

/** How many stations are open under a unit. */
export const openStationsUnder = (unitId: string): Promise<number> => count('stations', { units: unitId, state: 'open' })

/** Units whose figures are the oldest, if counted before `before`. */
export const unitsCountedBefore = async (before: string, limit: number): Promise<Unit[]> =>
  (await find('units', { where: { countedAt: { lt: before } }, orderBy: ['countedAt', 'asc'], limit })).map(asUnit)

export const addStation = (tx: Transaction, station: Station): Promise<void> => tx.add('stations', stationRow(station))
export const putStation = (tx: Transaction, station: Station): Promise<void> => tx.put('stations', stationRow(station))
export const addUnit = (tx: Transaction, unit: Unit): Promise<void> => tx.add('units', unitRow(unit))
export const putUnit = (tx: Transaction, unit: Unit): Promise<void> => tx.put('units', unitRow(unit))
