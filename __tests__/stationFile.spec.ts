/** A file of points; and that whatever goes out comes back unchanged. */
import fc from 'fast-check'
import type { StationSheet } from '@contract'
import { database } from '../cloudfunctions/db/database'
import { station } from '../cloudfunctions/db/stations'
import { csvOf, readCsv } from '../src/console/files/csv'
import { stationHeadings, stationRow } from '../src/console/files/stationColumns'
import { unitHeadings, unitRow } from '../src/console/files/unitColumns'
import { readXlsx, xlsxOf } from '../src/console/files/xlsx'
import { type FileTables, fileTables, said, sheetOf, standings } from './support/fileTables'
import { type House, openHouse } from './support/given'
import { people } from './support/people'
import { stationForm } from './support/samples'

let house: House
let files: FileTables
beforeEach(async () => { house = await openHouse(); files = fileTables(house) })
afterEach(() => house.close())

describe('station.compare, station.import', () => {
  const like = (number: string, form: Partial<StationSheet['form']> = {}, unitId = 'n_street') => {
    const [first, ...rest] = stationRow({ id: 'n_x', unitId, state: 'open', within: [], form: { ...stationForm, ...form }, code: 'x', promiseMinutes: 30 } as StationSheet, '')
    return [number, ...rest].map((cell, at) => at === 0 && !number && first ? '' : cell)
  }

  test('a new point has a code that opens, a changed one keeps its own; then both are unchanged', async () => {
    const file = sheetOf(stationHeadings, [like('', { name: '文件驿站' }), like('n_stationEast', { name: '东湖新驿站', address: '新地址1号' })])
    const plan = await files.planStations(people.eastAdmin, file)
    expect(standings(plan)).toEqual(['2 new', '3 changed'])
    const before = (await station(database, 'n_stationEast'))!.code
    await files.writeStations(people.eastAdmin, plan)
    const sheets = await files.stations(people.staff, 'n_east')
    expect(sheets.map(({ form }) => form.name)).toEqual(['东湖新驿站', '文件驿站'])
    for (const { code, form } of sheets) expect((await house.as(null).ok('station.get', { code })).name).toBe(form.name)
    expect(sheets[0]!.code).toBe(before)
    const again = await files.planStations(people.eastAdmin, file)
    expect([again.ready, again.unchanged, again.wrong]).toEqual([[], 2, []])
    await files.writeStations(people.eastAdmin, plan)
    expect(await files.stations(people.staff, 'n_east')).toEqual(sheets)
  })

  test('by the name of the unit, a path of names or its number; what cannot be is told', async () => {
    const named = (unitName: string, more: Partial<StationSheet['form']> = {}) => { const cells = like('', { name: `站${unitName}`, ...more }); cells[3] = ''; cells[4] = unitName; return cells }
    const broken = (at: number, cell: string) => { const cells = like('', { name: '坏了的站' }); cells[at] = cell; return cells }
    const plan = await files.planStations(people.admin, sheetOf(stationHeadings, [
      named('东区总工会/东湖街道工会'), named('西区总工会'), named('没有的街道'), broken(2, '超市'), broken(6, '周八'), broken(7, '19:00'), broken(10, '喝茶'), broken(11, '热线|abc|'), broken(12, '14'), like('n_none'), like('n_stationWest'), broken(14, '停了'),
    ]))
    expect(standings(plan)).toEqual(['2 new', '3 new'])
    expect(said(plan).map((words) => words.slice(0, 12))).toEqual(['4 没有找到单位“没有的', '5 类型不认识：超市。请', '6 开门时间没写对：星期', '7 开门时间没写对：星期', '8 “服务”里不认识：喝', '9 电话没写对：一行一个', '10 经度和纬度没写对：', '11 没有这个编号，或者', '12 上级单位和现在的不', '13 状态不认识：停了。'])
  })

  test('others\' points and units are not there', async () => {
    const plan = await files.planStations(people.eastAdmin, sheetOf(stationHeadings, [like('n_stationWest', {}, 'n_west'), like('', {}, 'n_west')]))
    expect(said(plan)).toEqual(['2 没有这个编号，或者不归您管。', '3 没有找到它的上级单位，或者不归您管。'])
  })
})

const words = fc.string({ unit: fc.constantFrom(...'东湖驿站=+-@＝＋－＠\'"|\\,;\n\t；、（）/a1 '), minLength: 2, maxLength: 12 }).filter((text) => text.trim().length >= 2)
const aForm = fc.record({
  name: words, kind: fc.constantFrom('service', 'outdoor', 'park', 'building', 'site', 'court'), address: words,
  hours: fc.record({ weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from: fc.constantFrom('00:00', '08:30'), to: fc.constantFrom('17:05', '24:00'), holidays: fc.constantFrom('off', 'on') }),
  hotlines: fc.array(fc.record({ name: words, number: fc.constantFrom('12351', '027-88888888', '13800138000'), note: fc.oneof(fc.constant(''), words) }), { maxLength: 3 }),
  services: fc.subarray(['legal', 'rest', 'water', 'charging', 'heating', 'toilet', 'medicine']),
  location: fc.option(fc.record({ lng: fc.double({ min: 73, max: 136, noNaN: true }), lat: fc.double({ min: 3, max: 54, noNaN: true }) })),
}) as fc.Arbitrary<StationSheet['form']>

test('whatever is exported comes back unchanged, as CSV and as Excel', async () => {
  await fc.assert(fc.asyncProperty(fc.array(aForm, { minLength: 1, maxLength: 8 }), async (forms) => {
    await house.close()
    house = await openHouse()
    files = fileTables(house)
    for (const form of forms) await house.as(people.admin).ok('station.add', { unitId: 'n_street', form })
    await house.as(people.admin).ok('unit.add', { parentId: 'n_east', kind: 'park', form: { name: forms[0]!.name, areaKm2: 0.1 + 0.2 } })
    const [units, stations] = [await files.units(people.admin), await files.stations(people.admin, 'n_root')]
    const nameOf = (id: string | null) => units.find((one) => one.id === id)?.form.name ?? ''
    for (const [sheet, planOf, count] of [
      [sheetOf(unitHeadings, units.map((one) => unitRow(one, nameOf(one.parentId)))), files.planUnits, 5],
      [sheetOf(stationHeadings, stations.map((one) => stationRow(one, nameOf(one.unitId)))), files.planStations, forms.length + 3],
    ] as const) {
      for (const back of [readCsv(csvOf(sheet)), await readXlsx(await (await xlsxOf(sheet, '单位')).arrayBuffer())]) {
        const plan = await planOf(people.admin, back)
        expect([plan.wrong, plan.ready, plan.unchanged]).toEqual([[], [], count])
      }
    }
  }), { numRuns: 12 })
}, 120_000)
