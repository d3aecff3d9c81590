/** The law without a network, in a real browser: what was opened once stays, as far as the device has room. */
import type { Page } from 'playwright-core'
import { see, tap } from './support/browser/hands'
import { type HouseVisits, openHouseVisits } from './support/browser/houseVisits'
import { people } from './support/people'
import { publishText, tomato } from './support/statutes'

let visits: HouseVisits
/** what went wrong while this spec itself had cut the line */
const expected: string[] = []

jest.setTimeout(60_000)

beforeAll(async () => {
  visits = await openHouseVisits()
  await publishText(visits.house, tomato.old)
})
afterAll(() => visits?.close())

const open = (page: string) => visits.signIn(people.stranger, page)

async function whileCut(page: Page, act: () => Promise<void>): Promise<void> {
  const before = visits.faults().length
  await page.route('**/api', (route) => route.abort())
  await act()
  await page.unroute('**/api')
  expected.push(...visits.faults().slice(before))
}

test('what was opened once is read again without a network: in the page, in a new one, and an article of it that was not opened', async () => {
  const page = await open('law/statute?law=番茄法')
  await see(page, '第一章 总则')
  await page.reload()
  await whileCut(page, async () => {
    await page.reload()
    await see(page, '第一章 总则')
    await tap(page, /^第二章/)
    await tap(page, /^第五条/)
    for (const words of ['晚上不许拔番茄苗。', '第二章 浇水 › 第二节 晚上', '现行有效']) await see(page, words)
    await tap(page, '下一条 第六条')
    await see(page, /本法自2001年3月1日/)
  })
  await whileCut(page, async () => {
    await page.goto(page.url().replace(/#.*/, '#/law/article?law=劳动法&article=3'))
    await page.reload()
    await see(page, '没连上网')
  })
})

test('a full device says that a page is not kept, and goes on', async () => {
  const page = await open('law/index')
  await see(page, '全部法律')
  await page.evaluate(() => {
    let room = 1 << 20
    for (let at = 0; room >= 1; at++) {
      try { localStorage.setItem(`fill${at}`, 'x'.repeat(room)) } catch { room = Math.floor(room / 2) }
    }
  })
  await tap(page, '全部法律')
  await tap(page, /^《番茄法》/)
  await see(page, /^手机存满了，这一页没存下来/)
  await see(page, '第一章 总则')
  await page.evaluate(() => { localStorage.removeItem('fill0') })
  await visits.check(page, 'law-full')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin, but for what was cut on purpose', () => {
  expect(visits.faults().filter((fault) => !expected.includes(fault))).toEqual([])
})
