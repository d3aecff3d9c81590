import type { LawTable } from '@contract'

/** A row as it is read on a narrow screen. `whole`: one cell goes across. */
export interface Row { readonly look: 'whole' | 'cells'; readonly cells: readonly string[] }

interface Cell { readonly text: string; readonly columns: number; readonly rows: number }
type Grid = (Cell | undefined)[][]

/** Every place of the table with the cell that covers it. */
function gridOf({ rows }: LawTable): Grid {
  const grid: Grid = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (grid[at]![column]) column++
      for (let down = 0; down < cell.rows; down++) for (let right = 0; right < cell.columns; right++) {
        const line = grid[at + down]
        if (line) line[column + right] = cell
      }
    }
  })
  return grid
}

const widthOf = (grid: Grid): number => Math.max(0, ...grid.map(line => line.length))

/** Columns that say nothing of their own go: those that only repeat the one before. */
const ownColumns = (grid: Grid): number[] => Array.from({ length: widthOf(grid) }, (_, column) => column)
  .filter(column => column === 0 || grid.some(line => line[column] !== line[column - 1]))

/** An empty column through all rows parts tables that stand side by side on paper. */
function partsOf(grid: Grid): number[][] {
  const parts: number[][] = [[]]
  for (const column of ownColumns(grid)) {
    if (grid.some(line => line[column]?.text.trim())) parts[parts.length - 1]!.push(column)
    else parts.push([])
  }
  return parts.filter(part => part.length > 0)
}

function rowOf(line: Grid[number], columns: readonly number[]): Row {
  const cells = columns.map(column => line[column])
  return cells.length > 1 && cells.every(cell => cell === cells[0])
    ? { look: 'whole', cells: [cells[0]?.text ?? ''] }
    : { look: 'cells', cells: cells.map(cell => cell?.text ?? '') }
}

/**
 * A printed table for a phone: tables that stand side by side come one after the other, and a cell that goes down several rows says
 * its word in each, so that every row can be read by itself.
 */
export function tablesOf(table: LawTable): Row[][] {
  const grid = gridOf(table)
  return partsOf(grid).map(columns => grid.map(line => rowOf(line, columns)).filter(({ cells }) => cells.some(text => text.trim())))
}
