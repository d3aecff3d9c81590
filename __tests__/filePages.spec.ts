/** Tables and posters in a real browser: a file goes in and out, a poster is printed and its code opens the point it hangs at. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { csvOf, readCsv } from '../src/console/files/csv'
import { readXlsx } from '../src/console/files/xlsx'
import { unitHeadings } from '../src/console/files/unitColumns'
import { choose, see, tap } from './support/browser/hands'
import { type HouseVisits, openHouseVisits, windows } from './support/browser/houseVisits'
import { codesOn, pagesOf } from './support/paper'
import { codes, people } from './support/people'

let visits: HouseVisits
let admin: Page

jest.setTimeout(120_000)

beforeAll(async () => {
  visits = await openHouseVisits()
  admin = await visits.signIn(people.admin, 'console/files')
  await admin.setViewportSize(windows.wide)
})
afterAll(() => visits?.close())

async function upload(name: string, buffer: Buffer): Promise<void> {
  const chooser = admin.waitForEvent('filechooser')
  await tap(admin, '选文件')
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer })
}

async function saved(act: Promise<void>, page: Page = admin): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent('download', { timeout: 60_000 })
  await act
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const file = (rows: string[][]) => Buffer.from(csvOf([unitHeadings.map(({ name }) => name), ...rows]))
const good = [['A1', '幸福街道', '街道', 'n_east', '', ''], ['', '幸福园区', '园区', '', '幸福街道', '1.5'], ['n_street', '东湖街道总工会', '街道', 'n_east', '', '']]

test('what there is comes out as Excel and as CSV', async () => {
  await see(admin, '您管的所有单位')
  await visits.check(admin, 'console-files')
  const excel = await saved(tap(admin, '下载 Excel'))
  const csv = await saved(tap(admin, '下载 CSV'))
  expect([excel.name, csv.name]).toEqual(['单位.xlsx', '单位.csv'])
  const [fromExcel, fromCsv] = [await readXlsx(new Uint8Array(excel.bytes).buffer), readCsv(csv.bytes)]
  expect(fromExcel.map((row) => row[1])).toEqual(['名称', '江城市总工会', '东区总工会', '东湖街道工会', '西区总工会'])
  expect(fromCsv.slice(0, 5).map((row) => row[1])).toEqual(fromExcel.map((row) => row[1]))
  await upload('单位.csv', csv.bytes)
  await see(admin, '和现在的完全一样，不用导入。')
  await tap(admin, '换个文件')
})

test('a file that is none is refused in words', async () => {
  await upload('照片.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]))
  await see(admin, /^照片\.csv：这个文件读不出文字/)
})

test('a file is looked at first; nothing is written before it is accepted; what is wrong can be taken home', async () => {
  await upload('新单位.csv', file([...good, ['', '没上级街道', '街道', '', '没有的区', ''], ['', '甲', '街道', 'n_east', '', '']]))
  await see(admin, '新单位.csv：新加 2 个，修改 1 个。')
  await see(admin, '第 5 行')
  await see(admin, '没有找到上级“没有的区”，或者不归您管。')
  await visits.check(admin, 'console-files-preview')
  expect((await visits.house.as(people.admin).ok('unit.export', {})).units).toHaveLength(4)
  const wrong = await saved(tap(admin, '下载不对的行和原因'))
  expect((await readXlsx(new Uint8Array(wrong.bytes).buffer)).map((row) => [row[1], row.at(-1)])).toEqual([['名称', '哪里不对'], ['没上级街道', '没有找到上级“没有的区”，或者不归您管。'], ['甲', '名称要写 2 到 40 个字。']])
  await tap(admin, '导入这 3 个单位')
  await see(admin, '导入完了，一共 3 个单位。')
  await visits.check(admin, 'console-files-done')
  expect((await visits.house.as(people.admin).ok('unit.export', {})).units.map(({ form }) => form.name).sort()).toEqual(['东区总工会', '东湖街道总工会', '幸福园区', '幸福街道', '江城市总工会', '西区总工会'].sort())
})

test('staff may take out and not put in', async () => {
  const staff = await visits.signIn(people.staff, 'console/files')
  await see(staff, '您管的所有单位')
  expect(await staff.getByText('传一份回来').count()).toBe(0)
})

test('a poster is printed, and its code opens the point that stands on it', async () => {
  await visits.house.as(people.admin).ok('station.change', { id: 'n_stationShut', form: { ...(await visits.house.as(people.admin).ok('station.record', { id: 'n_stationShut' })).form, name: '北站𪚥驿站\u{f0000}' } })
  const origin = new URL(admin.url()).origin
  admin = await visits.signIn(people.admin, 'console/posters?unit=n_root')
  await admin.setViewportSize(windows.wide)
  await see(admin, '一个站点一页')
  await visits.check(admin, 'console-posters')
  await choose(admin, /^A6/)
  const { name, bytes } = await saved(tap(admin, '做成 PDF 下载'))
  await see(admin, '印好了，2 页')
  await see(admin, /^1 个站点没有印，因为有字印不出来/) // nobody's sign, in no font
  await visits.check(admin, 'console-posters-done')
  const pages = await pagesOf(bytes)
  expect([name, pages.length]).toEqual(['站点海报-A6.pdf', 2])
  const [link] = await codesOn(pages[0]!)
  expect(link).toBe(`${origin}/s/${codes.east}`)
  const page = await visits.signIn('openid-newcomer', 'pages/home')
  await page.goto(link!)
  await see(page, '东湖驿站')
  expect(pages[0]!.text).toContain('东湖驿站')
})

test('coverage: the answer first, then where nobody is, and a file of it', async () => {
  const page = await visits.signIn(people.admin, 'console/covered')
  await see(page, '50 % 的街道有站点，还差 1 个街道')
  await see(page, '还没有站点的街道（1）')
  await visits.check(page, 'console-covered')
  const csv = await saved(tap(page, '下载 CSV'), page)
  expect(readCsv(csv.bytes).filter(([name]) => name).map(([name, points, , , streets, served]) => [name, points, streets, served])).toEqual([
    ['单位', '开着的站点', '街道', '有站点的街道'], ['江城市总工会', '3', '2', '1'], ['东区总工会', '1', '2', '1'], ['西区总工会', '1', '0', '0'],
  ])
  await tap(page, '东区总工会')
  await see(page, '下面各单位')
})

const many = 6000

test('a city of thousands: the tree is searched and opened branch by branch; its Excel file, which is packed beside the page, comes too', async () => {
  const path = (name: string) => `n_root/n_east/n_street/${name}/`
  visits.house.store.bulk('units', Array.from({ length: many }, (_, nth) => ({
    _id: `n_big${nth}`, name: `${'长长的名字'.repeat(4)}${nth}号园区工会`, kind: 'park', parentId: 'n_street', path: path(`n_big${nth}`), plan: null, promise: { kept: 0, answered: 0 },
    countedAt: visits.house.at, areaKm2: null, successorId: null, called: `n_street|${nth}`,
  })))
  const page = await visits.signIn(people.admin, 'console/units')
  await see(page, `找单位（一共 ${many + 6} 个）`)
  await page.locator('#unit-find').fill('4321号')
  await choose(page, /4321号园区工会/)
  await see(page, '改名称和数字')
  const files = await visits.signIn(people.admin, 'console/files')
  await see(files, '您管的所有单位')
  const { bytes } = await saved(tap(files, '下载 Excel'), files)
  expect(await readXlsx(new Uint8Array(bytes).buffer)).toHaveLength(many + 7)
})

test('nothing went wrong in any browser, and every screen is sound', () => {
  expect(visits.faults()).toEqual([])
  expect(visits.flaws).toEqual([])
})
