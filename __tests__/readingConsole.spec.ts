/** A law goes in through the console, in a real browser: upload, preview, publish; workers read it, and what leans on it is looked at. */
import type { Page } from 'playwright-core'
import { gone, see, tap, write } from './support/browser/hands'
import { type HouseVisits, openHouseVisits, windows } from './support/browser/houseVisits'
import { codes, people } from './support/people'
import { publishText, tomato } from './support/statutes'

let visits: HouseVisits
let admin: Page
let reference = ''

jest.setTimeout(60_000)

beforeAll(async () => {
  visits = await openHouseVisits()
  const { house } = visits
  await publishText(house, tomato.old)
  for (const lawyer of [people.li, people.zhao]) await house.as(lawyer).ok('duty.switch', { to: 'off' })
  const asked = await house.as(people.worker).ok('consultation.ask', { station: codes.east, topic: 'wages', text: '番茄每天早上浇多少水合适？' })
  reference = asked.reference
  const { token } = await house.as(people.wang).ok('consultation.claim', { id: asked.id })
  await house.as(people.wang).ok('consultation.answer', { id: asked.id, token, text: '看这一条。', citations: [{ law: '番茄法', article: '第三条' }] })
  admin = await visits.signIn(people.admin, 'console/laws')
  await admin.setViewportSize(windows.wide)
})
afterAll(() => visits?.close())

async function upload(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '选文件')
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

test('a file that is no law is refused in words, and nothing changes', async () => {
  await see(admin, '没有等发布的')
  await upload(admin, '菜谱.txt', '番茄炒蛋\n先打两个蛋。\n')
  await see(admin, /^菜谱\.txt：.*什么都没有改动。$/)
  await visits.check(admin, 'console-laws-wrong')
  expect((await visits.house.as(people.admin).ok('law.imports', {})).imports).toEqual([])
})

test('a law that does not say its dates is read once a person tells them', async () => {
  const page = await visits.signIn(people.admin, 'console/laws')
  await upload(page, '辣椒条例.txt', '辣椒条例\n\n第一条　辣椒要红。\n第二条　完。\n')
  await see(page, /请填上公布日期/)
  await write(page, '公布日期', '2026-01-02')
  await write(page, '施行日期', '2026-03-04')
  await visits.check(page, 'console-laws-dates')
  await tap(page, '再读一次')
  for (const words of ['辣椒条例', '2026年1月2日', '2026年3月4日', '发布吗？']) await see(page, words)
})

test('what was read is shown before anybody else sees it: dates, findings, what changes against the version in force', async () => {
  await upload(admin, tomato.new.fileName, tomato.new.text)
  for (const words of ['2026年5月6日', '2026年12月1日', '比这里已有的新。', '登记表里没有这部法律。', /^和2001年2月3日的版本比：改了/, '第五条变成第六条', '发布吗？']) await see(admin, words)
  await visits.check(admin, 'console-laws-preview')
  const { versions } = await visits.house.as(null).ok('law.statute', { law: '番茄法' })
  expect(versions).toHaveLength(1)
})

test('with findings it is published only by somebody who says that they looked', async () => {
  await tap(admin, /^发布$/)
  await see(admin, '请先看上面的，看过了打个勾。')
  await admin.getByRole('checkbox').click()
  await tap(admin, /^发布$/)
  await see(admin, '《番茄法》发布了。')
  await see(admin, '等您发布的 1 份')
  await visits.check(admin, 'console-laws-published')
  await tap(admin, /^《番茄法》/)
  await see(admin, '尚未生效')
  const worker = await visits.signIn(people.worker, `law/article?law=番茄法&article=3&version=${tomato.new.version}`)
  await see(worker, /每次两桶/)
})

test('the same file once more is not published again; one with other words needs the law\'s name', async () => {
  const page = await visits.signIn(people.admin, 'console/laws')
  await upload(page, tomato.new.fileName, tomato.new.text)
  await see(page, '已经发布过，不用再发布。')
  await tap(page, /^返回$/)
  await upload(page, tomato.new.fileName, tomato.new.text.replace('两桶', '三桶'))
  await see(page, /原来的文字就没有了，找不回来。/)
  await visits.check(page, 'console-laws-replace')
  await page.getByRole('checkbox').click()
  await tap(page, '换掉并发布')
  await see(page, '请写上“番茄法”，再发布。')
  await write(page, '换掉原来的全文，请写上“番茄法”', '番茄法')
  await tap(page, '换掉并发布')
  await see(page, '《番茄法》发布了。')
})

test('once the new version holds, the answer that cites the changed article is listed until somebody looked', async () => {
  const staff = await visits.signIn(people.staff, 'console/laws')
  await see(staff, '没有要看的')
  expect(await staff.getByText('传一部法律').count()).toBe(0)
  await visits.pass(9 * 24 * 60)
  await staff.reload()
  await see(staff, `答复 ${reference}`)
  await see(staff, '《番茄法》第三条改了')
  await visits.check(staff, 'console-laws-reviews')
  await tap(staff, /^看引用的条文/)
  await see(staff, /每次一桶/)
  await tap(staff, /^返回$/)
  await tap(staff, /^看过了/)
  await gone(staff, `答复 ${reference}`)
  await see(staff, '没有要看的')
})

test('an admin of a district looks at answers, and uploads nothing', async () => {
  const page = await visits.signIn(people.eastAdmin, 'console/laws')
  await see(page, '法律改了，这些要看一看')
  await gone(page, '传一部法律')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
