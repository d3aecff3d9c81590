/** A table as text: what a CSV and an Excel file have in common. */

/** Rows of cells; the place in the array, counted from 1, is the line that a spreadsheet shows. */
export type Sheet = readonly (readonly string[])[]

/** A table that goes out: a number stays one, to be added up; figures that name something, like a number of the union's, are text. */
export type OutSheet = readonly (readonly (string | number)[])[]

export const limits = { bytes: 20 * 1024 * 1024, rows: 20_000 } as const

/** What stands at the top of a column: how we write it, and how else people do. */
export interface Heading<K extends string> { readonly key: K; readonly name: string; readonly also?: readonly string[]; readonly need: 'needed' | 'optional' }

/** A file that cannot be used as it is, in plain words. */
export class WrongFile extends Error {}

// A spreadsheet runs a cell that begins so, in full width too.
const runs = /^'*[=+\-@\t\r＝＋－＠]/

/** A cell that no spreadsheet runs; `bare` gives back what it was. */
export const guarded = (cell: string): string => runs.test(cell) ? `'${cell}` : cell
export const bare = (cell: string): string => cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell

/** The same word however it was typed: width, spaces, what stands in brackets. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s*]|\(.*?\)|\[.*?\]/g, '')

export interface Columns<K extends string> { readonly places: Readonly<Partial<Record<K, number>>>; readonly unused: readonly string[] }

/** Where each column stands, in any order. @throws WrongFile when one is missing or stands there twice */
export function columnsOf<K extends string>(head: readonly string[], headings: readonly Heading<K>[]): Columns<K> {
  const places: Partial<Record<K, number>> = {}
  const unused: string[] = []
  for (const [at, name] of head.entries()) {
    const said = plain(name)
    const heading = headings.find((one) => [one.name, ...one.also ?? []].some((known) => plain(known) === said))
    if (heading && places[heading.key] !== undefined) throw new WrongFile(`“${heading.name}”这一列写了两次，请只留一列。`)
    if (heading) places[heading.key] = at
    else if (said) unused.push(name.trim())
  }
  const missing = headings.filter(({ key, need }) => need === 'needed' && places[key] === undefined)
  if (missing.length > 0) throw new WrongFile(`第 1 行要写每一列的名字，现在少了：${missing.map(({ name }) => name).join('、')}。可以先下载一份，照着它填。`)
  return { places, unused }
}

/** One line that says something: where it stands, and its cells by name, trimmed. */
export interface Line<K extends string> { readonly line: number; readonly cells: Readonly<Record<K, string>> }

/** The lines below the headings, without blank ones. @throws WrongFile */
export function linesOf<K extends string>(sheet: Sheet, headings: readonly Heading<K>[]): { lines: Line<K>[]; unused: readonly string[] } {
  if (!sheet.some((row) => row.some((cell) => cell.trim()))) throw new WrongFile('这个文件是空的。')
  if (sheet.length > limits.rows + 1) throw new WrongFile(`这个文件有 ${sheet.length - 1} 行，一次最多 ${limits.rows} 行，请分成几个文件。`)
  const { places, unused } = columnsOf(sheet[0] ?? [], headings)
  const cell = (row: readonly string[], at: number | undefined) => at === undefined ? '' : bare((row[at] ?? '').trim())
  const lines = sheet.slice(1).flatMap((row, at) => row.some((one) => one.trim())
    ? [{ line: at + 2, cells: Object.fromEntries(headings.map(({ key }) => [key, cell(row, places[key])])) as Record<K, string> }]
    : [])
  if (lines.length === 0) throw new WrongFile('只有第 1 行的列名，下面没有内容。')
  return { lines, unused }
}
