/** Rosters: rows ↔ domain. One row holds all of a lawyer's shifts, leave and swaps, so that what must not collide is one document. */
import type { Roster } from '@domain/shift'
import { pathOf } from '@domain/unit'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const collection = 'rosters'
/** `place` exists for its index. */
const rowOf = ({ id, ...roster }: Roster): Row => ({ _id: id, ...roster, place: pathOf(roster.units) })
const rosterOf = ({ _id, place: _place, ...fields }: Row): Roster => ({ id: _id, ...fields }) as Roster

/** A lawyer's roster; null before anything was planned. */
export const roster = async (from: Documents, lawyerId: string): Promise<Roster | null> => {
  const row = await from.get(collection, lawyerId)
  return row && rosterOf(row)
}

export const putRoster = (tx: Transaction, roster: Roster): Promise<void> => tx.put(collection, rowOf(roster))

/** Lawyers posted at a unit or anywhere below it. */
export const rostersUnder = async (unitId: string, limit: number): Promise<Roster[]> =>
  (await find(collection, { where: { units: unitId }, limit })).map(rosterOf)

/** Lawyers posted at one of `unitIds` itself. */
export const rostersAt = async (unitIds: readonly string[], limit: number): Promise<Roster[]> =>
  unitIds.length === 0 ? [] : (await find(collection, { where: { unitId: { in: unitIds } }, limit })).map(rosterOf)

/** Rosters with a shift on offer to a lawyer. */
export const rostersOffering = async (lawyerId: string, limit: number): Promise<Roster[]> =>
  (await find(collection, { where: { offeredTo: lawyerId }, limit })).map(rosterOf)

/** Lawyers whom the clock must look at by `at`, the longest due first. */
export const rostersDue = async (at: string, limit: number): Promise<Roster[]> =>
  (await find(collection, { where: { edgeAt: { lte: at } }, orderBy: ['edgeAt', 'asc'], limit })).map(rosterOf)

export const removeRoster = (tx: Transaction, lawyerId: string): Promise<void> => tx.remove(collection, lawyerId)
