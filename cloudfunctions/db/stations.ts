/** Stations, and the units above them. */
import type { DutyHours } from '@domain/calendar'
import type { Plan } from '@domain/plan'
import type { Visited } from '@domain/access'
import type { Counted } from '@domain/promise'
import { type Documents, find, type Transaction } from './database'
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
}

export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: 'city' | 'district' | 'street'
  readonly parentId: string | null
  /** ids from the root to this unit, each ended by `/`: a subtree is a prefix */
  readonly path: string
  /** null: the plan of the unit above holds */
  readonly plan: Plan | null
  readonly promise: Counted
  readonly countedAt: string
}

const domain = <T>(row: Row): T => { const { _id, ...fields } = row; return { id: _id, ...fields } as T }
const rowOf = <T extends { readonly id: string }>({ id, ...fields }: T): Row => ({ _id: id, ...fields })

export async function stationByCode(code: string): Promise<Station | null> {
  const [row] = await find('stations', { where: { code }, limit: 1 })
  return row ? domain<Station>(row) : null
}

/** What a visitor keeps of a station. */
export const visited = ({ id, code, name, units }: Station): Visited => ({ id, code, name, units })

/** Stations in the order of their names, after `after`. */
export async function stationsAfter(after: string | null, limit: number): Promise<Station[]> {
  return (await find('stations', { where: { nameKey: { gt: after ?? '' } }, orderBy: ['nameKey', 'asc'], limit })).map(domain<Station>)
}

export const unit = async (from: Documents, id: string): Promise<Unit | null> => {
  const row = await from.get('units', id)
  return row && domain<Unit>(row)
}

/** Units by id, outermost first. */
export async function unitsByIds(ids: readonly string[]): Promise<Unit[]> {
  if (ids.length === 0) return []
  const units = (await find('units', { where: { _id: { in: ids } }, limit: ids.length })).map(domain<Unit>)
  return units.sort((a, b) => a.path.length - b.path.length)
}

/** A unit and all below it, parents first. */
export const subtreeOf = async (path: string): Promise<Unit[]> =>
  (await find('units', { where: { path: { gte: path, lt: `${path}~` } }, orderBy: ['path', 'asc'], limit: 1000 })).map(domain<Unit>)

/** Units whose figures are the oldest, if counted before `before`. */
export const unitsCountedBefore = async (before: string, limit: number): Promise<Unit[]> =>
  (await find('units', { where: { countedAt: { lt: before } }, orderBy: ['countedAt', 'asc'], limit })).map(domain<Unit>)

export const addStation = (tx: Transaction, station: Station): Promise<void> => tx.add('stations', rowOf(station))
export const addUnit = (tx: Transaction, unit: Unit): Promise<void> => tx.add('units', rowOf(unit))
export const putUnit = (tx: Transaction, unit: Unit): Promise<void> => tx.put('units', rowOf(unit))
