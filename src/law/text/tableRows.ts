import type { LawTable } from '@contract'

/** A row as it is read on a narrow screen. `whole`: one cell goes across. */
export interface Row { readonly look: 'whole' | 'cells'; readonly cells: readonly string[] }

interface Cell { readonly text: string; readonly columns: number; readonly rows: number }

/** Every row with all cells that reach into it, from left to right. */
function linesOf({ rows }: LawTable): Cell[][] {
  const grid: Cell[][] = rows.map(() => [])
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
  return grid.map(line => [...new Set(line)].filter(cell => cell !== undefined))
}

/** An empty cell down several rows, within a row, parts tables that stand side by side on paper. */
const isGap = (cell: Cell, at: number, line: readonly Cell[]): boolean => !cell.text.trim() && cell.rows > 1 && at > 0 && at < line.length - 1

/** The pieces of a row between its gaps. */
function piecesOf(line: readonly Cell[]): Cell[][] {
  const pieces: Cell[][] = [[]]
  line.forEach((cell, at) => {
    if (isGap(cell, at, line)) pieces.push([])
    else pieces[pieces.length - 1]!.push(cell)
  })
  return pieces
}

function rowsOf(pieces: readonly (readonly Cell[])[]): Row[] {
  const widest = Math.max(...pieces.map(piece => piece.length))
  return pieces.filter(piece => piece.some(({ text }) => text.trim()))
    .map(piece => ({ look: piece.length === 1 && widest > 1 ? 'whole' : 'cells', cells: piece.map(({ text }) => text) }))
}

/**
 * A printed table for a phone: tables that stand side by side come one after the other, and a cell that goes down several rows says
 * its word in each, so that every row can be read by itself.
 */
export function tablesOf(table: LawTable): Row[][] {
  const blocks: { gaps: readonly Cell[]; parts: Cell[][][] }[] = []
  for (const line of linesOf(table)) {
    const gaps = line.filter(isGap)
    const last = blocks[blocks.length - 1]
    const goesOn = last && last.gaps.length === gaps.length && gaps.every((gap, at) => gap === last.gaps[at])
    const { parts } = goesOn ? last : blocks[blocks.push({ gaps, parts: Array.from({ length: gaps.length + 1 }, () => []) }) - 1]!
    piecesOf(line).forEach((piece, at) => parts[at]!.push(piece))
  }
  return blocks.flatMap(({ parts }) => parts.map(rowsOf)).filter(rows => rows.length > 0)
}
