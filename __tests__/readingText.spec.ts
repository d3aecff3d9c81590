/** What is printed in a law and is not plain text, in a real browser: a paragraph that no longer holds, and tables made for paper. */
import type { Page } from 'playwright-core'
import { see } from './support/browser/hands'
import { type HouseVisits, openHouseVisits } from './support/browser/houseVisits'
import { docx, p, tbl } from './support/docx'
import { people } from './support/people'
import { base64 } from './support/statutes'
import { publishLaw } from './support/texts'

const court = '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）'

let visits: HouseVisits

jest.setTimeout(60_000)

/** Two tables side by side, as a page of paper has room for; the ages go down two rows each. */
const table = tbl([
  ['出生', '年纪', { text: '', merge: 'start' }, '出生', '年纪'],
  ['一月', { text: '六十', merge: 'start' }, { text: '', merge: 'on' }, '五月', { text: '七十', merge: 'start' }],
  ['二月', { text: '', merge: 'on' }, { text: '', merge: 'on' }, '六月', { text: '', merge: 'on' }],
])

beforeAll(async () => {
  visits = await openHouseVisits()
  await publishLaw(visits.house, { law: court, articles: 54, versions: [{ promulgatedOn: '2020-12-29', effectiveOn: '2021-01-01' }] })
  const admin = visits.house.as(people.admin)
  const body = p('中华人民共和国辣椒法') + p('（2003年4月5日第九届全国人民代表大会常务委员会第一次会议通过）') + p('第一条　辣椒按下表吃：') + table + p('第二条　本法自2003年5月1日起施行。')
  const { importId } = await admin.ok('law.import', { fileName: '中华人民共和国辣椒法_20030405_pepper0000000001.docx', data: base64(await docx(body)) })
  await admin.ok('law.publish', { importId, accept: 'findings' })
})
afterAll(() => visits?.close())

const open = (page: string) => visits.signIn(people.stranger, page)
const struck = (page: Page) => page.locator('.law-struck').filter({ visible: true })

test('a paragraph that is printed and void says so before its words, with why and by which article', async () => {
  const page = await open(`law/article?law=${court}&article=32`)
  await see(page, '这一款从 2025年9月1日 起不再适用')
  const ended = page.getByRole('group', { name: '不再适用的一款' })
  const [first, second] = (await visits.house.as(null).ok('law.article', { law: court, article: '32' })).paragraphs
  expect((await ended.innerText()).replace(/\s/g, '').endsWith(`原来是这样写的：${first!.text}`)).toBe(true)
  expect(await struck(page).evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through')
  expect(await ended.innerText()).not.toContain(second!.text)
  await visits.check(page, 'law-overlay')
  await page.getByRole('link', { name: /^为什么：看《.*（二）》第二十一条/ }).click()
  await see(page, '第二十一条')
  const before = await open(`law/article?law=${court}&article=32&on=2025-08-31`)
  await see(before, /^下面是2025年8月31日那天有效的写法/)
  expect(await struck(before).count()).toBe(0)
})

test('tables that stand side by side come one after the other, and every row can be read by itself', async () => {
  const page = await open('law/article?law=辣椒法&article=1')
  await see(page, '辣椒按下表吃：')
  const rows = await page.locator('.law-table').evaluateAll((tables) => tables.map((one) => [...one.querySelectorAll('[role=row]')].map((row) => [...row.querySelectorAll('[role=cell]')].map((cell) => cell.textContent))))
  expect(rows).toEqual([
    [['出生', '年纪'], ['一月', '六十'], ['二月', '六十']],
    [['出生', '年纪'], ['五月', '七十'], ['六月', '七十']],
  ])
  await visits.check(page, 'law-table')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
