import { readSheet } from 'read-excel-file/universal'
import writeXlsxFile from 'write-excel-file/universal'
import { guarded, type OutSheet, type Sheet, WrongFile } from './sheet'

const minutesADay = 24 * 60

/** What a cell says as text. A time of day is a part of a day to Excel. */
function said(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  // a time of day comes as that time on a day of 1899
  if (cell instanceof Date) return clock((Math.round(cell.getTime() / 60_000) % minutesADay + minutesADay) % minutesADay)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell)
}

const two = (number: number) => String(number).padStart(2, '0')
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Reads the first sheet of an Excel file. @throws WrongFile */
export async function readXlsx(bytes: ArrayBuffer): Promise<Sheet> {
  try {
    return (await readSheet(bytes)).map((row) => row.map(said))
  } catch (cause) {
    throw new WrongFile('这个 Excel 文件打不开。请用 Excel 打开它，另存为 .xlsx 再传。', { cause })
  }
}

const written = (cell: string | number) =>
  typeof cell === 'number' ? { value: cell, type: Number } : cell ? { value: guarded(cell), type: String } : null

/** An Excel file with one sheet. What is text stays text, so that no number of a unit or a phone loses its zeros. */
export const xlsxOf = (sheet: OutSheet, name: string): Promise<Blob> => {
  const [head = [], ...rows] = sheet
  const widthOf = (cell: string | number = '') => String(cell).length * 2
  const widths = head.map((cell, at) => ({ width: Math.min(40, Math.max(8, widthOf(cell), ...rows.slice(0, 100).map((row) => widthOf(row[at])))) }))
  const cells = [head.map((cell) => ({ value: String(cell), type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(written))]
  return writeXlsxFile(cells, { sheet: name, columns: widths, stickyRowsCount: 1 }).toBlob()
}
