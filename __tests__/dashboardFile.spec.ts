/** The figures as a file: numbers that a spreadsheet adds up, and no number that the screen does not show. */
import { readSheet } from 'read-excel-file/universal'
import { sheetOf } from '../src/console/dashboard/sheet'
import { fileOf } from '../src/console/files/read'
import { answered, asked } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

async function sheet() {
  for (let n = 0; n < 6; n++) await answered(house)
  for (let n = 0; n < 2; n++) await asked(house, people.other)
  await house.tick()
  const admin = house.as(people.admin)
  return sheetOf(await admin.ok('dashboard.get', { period: { kind: 'month' } }), (await admin.ok('unit.tree', {})).units)
}
const column = (rows: readonly (readonly unknown[])[], name: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(name)])

test('an Excel file holds numbers as numbers, what is not shown as words, and what there is none of as nothing', async () => {
  const rows = await readSheet(await (await fileOf(await sheet(), 'xlsx', '数字')).arrayBuffer())
  expect(column(rows, '答复了').slice(0, 1)).toEqual([6])
  expect(column(rows, '等律师')[0]).toBe(2)
  expect(column(rows, '平均分')[0] ?? null).toBeNull()
  const cells = rows.slice(1).flat()
  expect(cells).toContain('不显示')
  // names and days are words; whatever is written in figures alone is a number
  expect(cells.filter((cell) => typeof cell === 'string' && /^[\d.,]+$/.test(cell))).toEqual([])
  expect(cells.filter((cell) => typeof cell === 'number' && cell > 0).length).toBeGreaterThan(5)
})

test('a CSV file holds the same, without marks between thousands', async () => {
  const rows = (await sheet()).map((row) => row.map((cell) => typeof cell === 'number' && cell > 0 ? 12345 : cell))
  const text = await (await fileOf(rows, 'csv', '数字')).text()
  expect(text).toContain(',12345,')
  expect(text).not.toContain("'12345")
})
