/** Files in and out: loaded when somebody chooses a file or asks for one. */
import { csvOf, readCsv } from './csv'
import { limits, type OutSheet, type Sheet, WrongFile } from './sheet'
import { readXlsx, xlsxOf } from './xlsx'

export type Format = 'csv' | 'xlsx'

const begins = (bytes: Uint8Array, marks: readonly number[]) => marks.every((mark, at) => bytes[at] === mark)
const zip = [0x50, 0x4b]
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0]

/** The table in a file, by what is in it and not by its name. @throws WrongFile */
export async function sheetIn(file: Blob): Promise<Sheet> {
  if (file.size > limits.bytes) throw new WrongFile('这个文件太大了，请分成几个，每个不超过 20 MB。')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (begins(bytes, oldExcel)) throw new WrongFile('这是旧版的 Excel 文件。请用 Excel 打开它，另存为 .xlsx 再传。')
  return begins(bytes, zip) ? readXlsx(bytes.buffer) : readCsv(bytes)
}

/** A table as a file. */
export const fileOf = async (sheet: OutSheet, format: Format, name: string): Promise<Blob> =>
  format === 'xlsx' ? xlsxOf(sheet, name) : new Blob([csvOf(sheet) as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' })
