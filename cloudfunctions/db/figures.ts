/**
 * Figures of units. A write leaves what it adds to them on its journal row; the clock takes it from there and adds it up, in one
 * transaction. So nobody who asks or answers waits for a row that everybody adds to, and nothing is counted twice.
 */
import type { Increment, Tally } from '@domain/count'
import { emptyRow, type FigureRow, merged, rowIdOf } from '@domain/countRows'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const [figures, journal, until] = ['figures', 'journal', 'until'] as const

/** What one write adds, before it is counted. */
export interface Uncounted { readonly id: string; readonly at: string; readonly list: readonly Increment[] }

interface Left { readonly counts: readonly Increment[]; readonly countAt: string | null }
const nothing: Left = { counts: [], countAt: null }
const leaving = new WeakMap<Transaction, Left>()

/** Leaves for the clock what a write at `at` adds: it goes onto the journal row of the same transaction. */
export function addIncrements(tx: Transaction, list: readonly Increment[], at: string): void {
  if (list.length > 0) leaving.set(tx, { counts: [...leftBy(tx).counts, ...list], countAt: at })
}

/** What a transaction leaves to be counted, as its journal row carries it. */
export const leftBy = (tx: Transaction): Left => leaving.get(tx) ?? nothing

/** What is not counted yet, the oldest first. */
export async function uncounted(limit: number): Promise<Uncounted[]> {
  const rows = await find(journal, { where: { countAt: { gt: '' } }, orderBy: ['countAt', 'asc'], limit, select: ['countAt', 'counts'] })
  return rows.map(({ _id, countAt, counts }) => ({ id: _id, at: countAt as string, list: counts as Increment[] }))
}

/** Takes it for counting in this transaction; false when another has counted it. */
export async function takeUncounted(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx.get(journal, id)
  if (!row?.countAt) return false
  await tx.put(journal, { ...row, ...nothing })
  return true
}

const figureOf = ({ _id, own, below }: Row): FigureRow => ({ id: _id, own: own as Tally, below: below as FigureRow['below'] })
const put = (tx: Transaction, { id, own, below }: FigureRow): Promise<void> => tx.put(figures, { _id: id, own, below })

/** Adds to one row. */
export async function addToFigures(tx: Transaction, more: FigureRow): Promise<void> {
  const row = await tx.get(figures, more.id)
  await put(tx, merged(row ? figureOf(row) : emptyRow(more.id), more))
}

/** How many open stations a unit has now, as it was counted. */
export async function setStations(tx: Transaction, unitId: string, stations: number): Promise<void> {
  const id = rowIdOf(unitId, 'now')
  const row = await tx.get(figures, id)
  const { own, below } = row ? figureOf(row) : emptyRow(id)
  await put(tx, { id, own: { ...own, stations }, below })
}

/** Until when all that was written down is counted. */
export const setCountedUntil = (tx: Transaction, at: string): Promise<void> => tx.put(figures, { _id: until, at })

export async function countedUntil(from: Documents): Promise<string | null> {
  return (await from.get(figures, until))?.at as string | undefined ?? null
}

/** at most this many rows are read at once */
const most = 1000

/** Rows by id, those that there are; and until when they are counted. */
export async function figuresBy(ids: readonly string[]): Promise<{ rows: Map<string, FigureRow>; until: string | null }> {
  const found = await find(figures, { where: { _id: { in: [...ids, until] } }, limit: Math.min(most, ids.length + 1) })
  return {
    rows: new Map(found.filter(({ _id }) => _id !== until).map((row) => [row._id, figureOf(row)])),
    until: found.find(({ _id }) => _id === until)?.at as string | undefined ?? null,
  }
}
