import Papa from 'papaparse'
import { textOf } from './decode'
import { guarded, type OutSheet, type Sheet, WrongFile } from './sheet'

/** What stands between the cells: what the first line, the names of the columns, has most of. */
const between = (text: string): string => {
  const head = text.split(/\r?\n/, 1)[0] ?? ''
  const counted = [',', '\t', ';'].map((sign) => [head.split(sign).length, sign] as const)
  return counted.reduce((most, one) => one[0] > most[0] ? one : most)[1]
}

/** Reads a CSV file; quotes, line ends inside cells, and commas, semicolons or tabs between them. @throws WrongFile */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = textOf(bytes)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: between(text) })
  const torn = errors.find(({ type }) => type === 'Quotes')
  if (torn) throw new WrongFile(`第 ${(torn.row ?? 0) + 1} 行的引号没有成对，请改好再传。`)
  return data
}

/** A CSV file that a Chinese Excel opens with the right letters: UTF-8 with its mark. */
export const csvOf = (sheet: OutSheet): Uint8Array =>
  new TextEncoder().encode(`\ufeff${Papa.unparse(sheet.map((row) => row.map((cell) => typeof cell === 'number' ? cell : guarded(cell))), { newline: '\r\n' })}\r\n`)
