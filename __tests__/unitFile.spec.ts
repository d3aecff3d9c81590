/** A file of units: looked at, written in chunks, and the same again when it comes back. */
import { database, find } from '../cloudfunctions/db/database'
import { station, unit } from '../cloudfunctions/db/stations'
import { currentMove } from '../cloudfunctions/db/unitsMoving'
import { unitHeadings } from '../src/console/files/unitColumns'
import { type FileTables, fileTables, said, sheetOf, standings } from './support/fileTables'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
let files: FileTables
beforeEach(async () => { house = await openHouse(); files = fileTables(house) })
afterEach(() => house.close())

/** As the columns of a unit: number, name, kind, parent's number, parent's name, area. */
const row = (number: string, name: string, kind: string, parentNumber = '', parentName = '', area = '') => [number, name, kind, parentNumber, parentName, area]

describe('unit.compare, unit.import', () => {
  const file = sheetOf(unitHeadings, [
    row('', '幸福园区', '园区', '', '幸福街道'), // before its parent, which is new and has a number of its own
    row('A-1', '幸福街道', '街道', '', '东区总工会', '3.5'),
    row('n_street', '东湖街道总工会', '街道', 'n_east'),
    row('n_west', '西区总工会', '区', 'n_root'),
    row('', '桥头街道', '街道', 'A-9'),
    row('A-9', '新城区总工会', '区', '', '江城市总工会'),
  ])

  test('nothing is written before it is accepted; then it stands there, in place, and comes out of the next look unchanged', async () => {
    const plan = await files.planUnits(people.admin, file)
    expect(standings(plan)).toEqual(['3 new', '4 changed', '7 new', '2 new', '6 new'])
    expect([plan.unchanged, plan.wrong]).toEqual([1, []])
    expect((await files.units(people.admin)).map(({ form }) => form.name)).toHaveLength(4)
    await files.writeUnits(people.admin, plan)
    const units = await files.units(people.admin)
    const parentOf = (name: string) => units.find(({ id }) => id === units.find(({ form }) => form.name === name)!.parentId)!.form.name
    expect(['幸福街道', '幸福园区', '桥头街道', '新城区总工会'].map(parentOf)).toEqual(['东区总工会', '幸福街道', '新城区总工会', '江城市总工会'])
    expect((await unit(database, 'n_street'))!.name).toBe('东湖街道总工会')
    expect((await station(database, 'n_stationEast'))!.within).toEqual(['东区', '东湖街道'])
    const again = await files.planUnits(people.admin, file)
    expect([again.ready, again.unchanged, again.wrong]).toEqual([[], 6, []])
  })

  const many = (from: number) => sheetOf(unitHeadings, Array.from({ length: 230 }, (_, n) => row(n % 2 ? `K${from + n}` : '', `街道${from + n}`, '街道', 'n_east')))

  test('a closed tab goes on where it stopped, and nothing is written twice', async () => {
    const plan = await files.planUnits(people.admin, many(0))
    await files.writeUnits(people.admin, plan, 1)
    expect((await files.units(people.admin)).length).toBe(104)
    const rest = await files.planUnits(people.admin, many(0))
    expect([rest.ready.length, rest.unchanged]).toEqual([130, 100])
    await files.writeUnits(people.admin, plan)
    expect((await files.units(people.admin)).length).toBe(234)
    expect(new Set((await files.units(people.admin)).map(({ form }) => form.name)).size).toBe(234)
  })

  test('the line breaks in a chunk: all of it is written or none, and sent again it is written once', async () => {
    const first = await files.planUnits(people.admin, many(0))
    const calls = await house.counting(() => files.writeUnits(people.admin, first, 1))
    const plan = await files.planUnits(people.admin, many(1000))
    // the first call after a break may still meet the broken line
    const count = async () => (await files.units(people.admin).catch(() => files.units(people.admin))).length
    const before = await count()
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const [call, lost, written] of [[1, 'request', 0], [calls, 'answer', 100]] as const) {
      house.fault = { call, lost }
      const failed = await files.writeUnits(people.admin, plan, 1).then(() => 'no', () => 'yes')
      house.fault = null
      expect([failed, await count()]).toEqual([written ? 'no' : 'yes', before + written])
    }
    log.mockRestore()
    await files.writeUnits(people.admin, plan)
    expect(await count()).toBe(before + 230)
  })

  test.each<[string, string[][], string[]]>([
    ['a circle', [row('a', '甲街道', '街道', 'b'), row('b', '乙街道', '街道', 'a')], ['2 它的上级在第 3 行，那一行有问题，或者绕了一圈又回到它自己。', '3 它的上级在第 2 行，那一行有问题，或者绕了一圈又回到它自己。']],
    ['no such parent', [row('', '甲街道', '街道', '', '没有的区'), row('', '乙街道', '街道', 'x-1'), row('', '丙街道', '街道')], ['2 没有找到上级“没有的区”，或者不归您管。', '3 没有找到它的上级单位，或者不归您管。', '4 没写上级单位。']],
    ['what hangs on a wrong one', [row('a', '甲区', '区', 'n_none'), row('', '甲街道', '街道', 'a')], ['2 没有找到它的上级单位，或者不归您管。', '3 它的上级在第 2 行，那一行有问题。']],
    ['a kind that cannot hang there', [row('', '甲区', '区', 'n_street'), row('', '乙市', '市', 'n_root')], ['2 放不到那里：区在市下面，街道在区下面，园区在区或者街道下面。', '3 放不到那里：区在市下面，街道在区下面，园区在区或者街道下面。']],
    ['twice', [row('a', '甲街道', '街道', 'n_east'), row('a', '乙街道', '街道', 'n_east'), row('', '丙街道', '街道', 'n_east'), row('', '丙街道', '街道', '', '东区总工会')], ['3 和第 2 行是同一个单位。', '5 和第 4 行是同一个单位。']],
    ['one that hangs elsewhere, or is another kind', [row('n_street', '东湖街道工会', '街道', 'n_west'), row('n_east', '东区总工会', '园区', 'n_root')], ['2 上级单位和现在的不一样。搬家请在页面上搬，能先看会带走什么。', '3 类型和现在的不一样。导入不能改类型。']],
    ['words that are none', [row('', '甲', '街道', 'n_east'), row('', '乙街道', '村', 'n_east'), row('', '丙街道', '街道', 'n_east', '', '很大')], ['2 名称要写 2 到 40 个字。', '3 类型不认识：村。请写市、区、街道或者园区。', '4 面积要写一个数，比如 3.5，单位是平方公里。']],
  ])('%s is told by line and reason, and the rest goes in', async (_, rows, wrong) => {
    const plan = await files.planUnits(people.admin, sheetOf(unitHeadings, [...rows, row('', '好街道', '街道', '', '东区总工会')]))
    expect(said(plan)).toEqual(wrong)
    await files.writeUnits(people.admin, plan)
    expect((await files.units(people.admin)).map(({ form }) => form.name)).toContain('好街道')
  })

  test('each within their own subtree: what is others\' is not there, and staff may not write', async () => {
    const plan = await files.planUnits(people.eastAdmin, sheetOf(unitHeadings, [
      row('n_west', '改了名', '区', 'n_root'), row('', '甲街道', '街道', 'n_west'), row('', '乙街道', '街道', '', '西区总工会'), row('', '丙区', '区', 'n_root'), row('n_east', '东区总工会', '区', 'n_root'), row('n_none', '丁街道', '街道', 'n_east'),
    ]))
    expect(said(plan)).toEqual([
      '2 没有这个编号，或者不归您管。', '3 它的上级在第 2 行，那一行有问题。', '4 没有找到上级“西区总工会”，或者不归您管。', '5 没有找到它的上级单位，或者不归您管。', '7 没有这个编号，或者不归您管。',
    ])
    expect([plan.ready, plan.unchanged]).toEqual([[], 1])
    const line = { line: 2, number: 'n_west', kind: 'district', parent: 'n_root', form: { name: '改了名', areaKm2: null } } as const
    expect((await house.as(people.eastAdmin).ok('unit.import', { lines: [line] })).results).toEqual([{ line: 2, standing: 'wrong', why: 'unknownNumber', id: null }])
    expect((await unit(database, 'n_west'))!.name).toBe('西区总工会')
    expect((await house.as(people.staff).refused('unit.import', { lines: [line] })).name).toBe('NotAllowed')
    expect((await files.units(people.staff)).map(({ id }) => id)).toEqual(['n_east', 'n_street'])
    // the same number of their own means another unit to another office
    const own = { line: 2, number: '7', kind: 'street', form: { name: '七号街道', areaKm2: null } } as const
    const [east] = (await house.as(people.eastAdmin).ok('unit.import', { lines: [{ ...own, parent: 'n_east' }] })).results
    const [city] = (await house.as(people.admin).ok('unit.import', { lines: [{ ...own, parent: 'n_west' }] })).results
    expect([east!.standing, city!.standing, east!.id === city!.id]).toEqual(['new', 'new', false])
  })

  test('what changed between the look and the writing is left out, and said', async () => {
    const plan = await files.planUnits(people.admin, sheetOf(unitHeadings, [row('n_street', '新名字街道', '街道', 'n_east'), row('', '甲园区', '园区', 'n_street')]))
    expect(standings(plan)).toEqual(['2 changed', '3 new'])
    await house.as(people.admin).ok('unit.close', { id: 'n_street', successorId: 'n_east' })
    const left: string[] = []
    await files.writeUnits(people.admin, plan, 1, (written) => { left.push(...written.left.map(({ says }) => says)) })
    expect(left).toEqual(['这个单位已经关掉了。', '没有找到它的上级单位，或者不归您管。'])
  })

  test('a new name in a file is told to every point below, also while another file does the same', async () => {
    await files.writeUnits(people.admin, await files.planUnits(people.admin, sheetOf(unitHeadings, [row('n_street', '一街道', '街道', 'n_east')])))
    await files.writeUnits(people.admin, await files.planUnits(people.admin, sheetOf(unitHeadings, [row('n_street', '二街道', '街道', 'n_east'), row('n_west', '新西区总工会', '区', 'n_root')])))
    expect((await currentMove(database))!.state).toBe('done')
    expect([(await station(database, 'n_stationEast'))!.within, (await station(database, 'n_stationWest'))!.within]).toEqual([['东区', '二街道'], ['新西区']])
  })

  test('the journal says who, how many and which, and no word of theirs', async () => {
    await files.writeUnits(people.admin, await files.planUnits(people.admin, sheetOf(unitHeadings, [row('X1', '保密街道', '街道', 'n_east')])))
    const rows = await find('journal', { where: { subject: 'n_root' }, orderBy: ['at', 'asc'], limit: 10 })
    expect(rows).toMatchObject([{ caller: 'u_admin', method: 'unit.import', change: { event: 'unitsImported', lines: 1, unchanged: 0, wrong: 0, added: expect.stringMatching(/^n_[0-9A-Za-z]{24}$/) as string } }])
    expect(JSON.stringify(rows)).not.toMatch(/保密|X1/)
  })
})
