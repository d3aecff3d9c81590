/** Rows of figures: one a unit and day, one a unit and month, and one a unit for what is so now. Increments are added to all of them alike. */
import { type Increment, plus, type Tally } from './count'

export interface FigureRow {
  /** `n_east|2026-11-22`, `n_east|2026-11`, `n_east|now` */
  readonly id: string
  readonly own: Tally
  /** the part of it that came in below each unit that hung directly under this one then; the rest came in here */
  readonly below: Readonly<Record<string, Tally>>
}

export const rowIdOf = (unitId: string, row: string): string => `${unitId}|${row}`
export const emptyRow = (id: string): FigureRow => ({ id, own: {}, below: {} })

/** how long answers took is told of a unit, not of each below it */
export const withoutMinutes = (tally: Tally): Tally => Object.fromEntries(Object.entries(tally).filter(([key]) => !key.startsWith('first_')))

const added = (sums: Readonly<Record<string, Tally>>, id: string, tally: Tally): Record<string, Tally> => {
  const { [id]: known, ...rest } = sums
  const sum = plus(known ?? {}, tally)
  return Object.keys(sum).length > 0 ? { ...rest, [id]: sum } : rest
}

/** Two rows of the same unit in one. */
export const merged = (one: FigureRow, other: FigureRow): FigureRow => ({
  id: one.id, own: plus(one.own, other.own),
  below: Object.entries(other.below).reduce((sums, [id, tally]) => added(sums, id, tally), one.below),
})

/** What `increments` add, row by row. */
export function rowsOf(increments: readonly Increment[]): Map<string, FigureRow> {
  const rows = new Map<string, FigureRow>()
  for (const { units, row, add } of increments) {
    for (const [at, unitId] of units.entries()) {
      const child = units[at + 1]
      for (const id of row === 'now' ? [rowIdOf(unitId, row)] : [rowIdOf(unitId, row), rowIdOf(unitId, row.slice(0, 7))]) {
        rows.set(id, merged(rows.get(id) ?? emptyRow(id), { id, own: add, below: child === undefined ? {} : { [child]: withoutMinutes(add) } }))
      }
    }
  }
  return rows
}

/** The same unit over several rows. */
export const sumOf = (rows: readonly FigureRow[]): FigureRow => rows.reduce(merged, emptyRow(''))

/** What came in at the unit itself and below none. */
export const directOf = ({ own, below }: FigureRow): Tally =>
  Object.values(below).reduce<Tally>((rest, tally) => plus(rest, tally, -1), withoutMinutes(own))
