/**
 * Which numbers are not shown, so that no small one can be read or reckoned. A number from 1 to 4 is hidden; so is any other that would
 * give a hidden one away by subtraction from a sum that is shown: of a line, or of several lines taken together. What stays hidden could
 * still be anything from 1 to 4 or more.
 */

/** from here on a number is shown */
export const fewest = 5
export const isSmall = (count: number): boolean => count !== 0 && count < fewest

/** Counts in rows and columns, and which of their sums are shown elsewhere. */
export interface Grid {
  readonly cells: readonly (readonly number[])[]
  readonly rows: readonly SumState[]
  readonly columns: readonly SumState[]
}
export type SumState = 'shown' | 'hidden'

type Cell = readonly [row: number, column: number]
type Hidden = boolean[][]

const range = (length: number): number[] => Array.from({ length }, (_, at) => at)

const rowLine = ({ columns }: Grid, row: number): Cell[] => range(columns.length).map((column) => [row, column])
const columnLine = ({ rows }: Grid, column: number): Cell[] => range(rows.length).map((row) => [row, column])

/** Every row and column whose sum is shown. */
const linesOf = (grid: Grid): Cell[][] => [
  ...grid.rows.flatMap((state, row) => state === 'shown' ? [rowLine(grid, row)] : []),
  ...grid.columns.flatMap((state, column) => state === 'shown' ? [columnLine(grid, column)] : []),
]

/** Whether what is hidden in a line could still be many things although its sum is known. */
function isSafe(line: readonly Cell[], { cells }: Grid, hidden: Hidden): boolean {
  const values = line.filter(([row, column]) => hidden[row]![column]).map(([row, column]) => cells[row]![column]!)
  const sum = values.reduce((all, value) => all + value, 0)
  if (sum === 0) return true
  const least = values.includes(0) ? 0 : 1
  return values.length > 1 && sum - (values.length - 1) * least >= fewest - 1
}

/** Hides the smallest number of a line that is still shown, or at last all its noughts; false when there is nothing left to hide. */
function hideMore(line: readonly Cell[], { cells }: Grid, hidden: Hidden): boolean {
  const shown = line.filter(([row, column]) => !hidden[row]![column])
  const [next] = shown.filter(([row, column]) => cells[row]![column] !== 0).sort(([a, b], [c, d]) => cells[a]![b]! - cells[c]![d]!)
  for (const [row, column] of next ? [next] : shown) hidden[row]![column] = true
  return shown.length > 0
}

/**
 * A hidden cell that several lines together give away: rows and columns with known sums are the ends, hidden cells the ways between
 * them, and a way whose loss would part the two is known. Lines with unknown sums are one end that gives nothing away.
 */
function givenAway({ cells, rows, columns }: Grid, hidden: Hidden): Cell | null {
  const [rowEnd, columnEnd] = [(at: number) => rows[at] === 'shown' ? at + 1 : 0, (at: number) => columns[at] === 'shown' ? rows.length + 1 + at : 0]
  const ways = cells.flatMap((line, row) => line.flatMap((_, column): Cell[] => hidden[row]![column] ? [[row, column]] : []))
  const near = new Map<number, { way: number; to: number }[]>()
  ways.forEach(([row, column], way) => {
    const [one, other] = [rowEnd(row), columnEnd(column)]
    for (const [from, to] of [[one, other], [other, one]] as const) near.set(from, [...near.get(from) ?? [], { way, to }])
  })
  const [order, low] = [new Map<number, number>(), new Map<number, number>()]
  const bridges: number[] = []
  const visit = (end: number, by: number): void => {
    order.set(end, order.size)
    low.set(end, order.get(end)!)
    for (const { way, to } of near.get(end) ?? []) {
      if (way === by) continue
      const known = order.get(to)
      if (known === undefined) visit(to, way)
      low.set(end, Math.min(low.get(end)!, known ?? low.get(to)!))
      if (known === undefined && low.get(to)! > order.get(end)!) bridges.push(way)
    }
  }
  for (const end of near.keys()) if (!order.has(end)) visit(end, -1)
  return bridges.map((way) => ways[way]!).find(([row, column]) => cells[row]![column] !== 0) ?? null
}

/** Which cells are not shown; `already`: those that are hidden for another reason. */
export function hide(grid: Grid, already: readonly (readonly boolean[])[] = []): boolean[][] {
  const hidden = grid.cells.map((line, row) => line.map((count, column) => isSmall(count) || already[row]?.[column] === true))
  const lines = linesOf(grid)
  for (let more = true; more;) {
    more = lines.some((line) => !isSafe(line, grid, hidden) && hideMore(line, grid, hidden))
    const cell = more ? null : givenAway(grid, hidden)
    if (cell) more = hideMore(rowLine(grid, cell[0]), grid, hidden) || hideMore(columnLine(grid, cell[1]), grid, hidden)
  }
  return hidden
}
