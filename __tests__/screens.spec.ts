/** Each screen there is, in a phone's window and a wide one: a picture, nothing wider than the window, and every control within a keyboard's reach. */
import type { Page } from 'playwright-core'
import { loaded } from './support/browser/hands'
import { type HouseVisits, openHouseVisits, windows } from './support/browser/houseVisits'
import { pagesOf } from './support/browser/pages'
import { shoot, tooWide } from './support/browser/screen'
import { unreached } from './support/browser/keyboard'
import { visitsTo } from './support/browser/tour'

let visits: HouseVisits
let tour: Awaited<ReturnType<typeof visitsTo>>

beforeAll(async () => {
  visits = await openHouseVisits()
  tour = await visitsTo(visits.house)
}, 60_000)
afterAll(() => visits?.close())

test('somebody goes to each screen that is built', () => {
  expect(Object.keys(tour).sort()).toEqual(pagesOf().sort())
})

/** A picture is of what meets the eye, wherever the Tab key led before. */
const toTop = (page: Page): Promise<void> => page.evaluate(() => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  for (const element of document.querySelectorAll('*')) if (element.scrollTop > 0) element.scrollTop = 0
})

const wrongAt = async (page: Page, name: string): Promise<Record<string, readonly string[]>> => {
  await loaded(page)
  await toTop(page)
  await shoot(page, name)
  return { wide: await tooWide(page), unreached: await unreached(page) }
}

test.each(pagesOf())('%s', async (at) => {
  const { as, query = '' } = tour[at]!
  const page = await visits.signIn(as, `${at}${query}`)
  for (const [size, viewport] of Object.entries(windows)) {
    await page.setViewportSize(viewport)
    expect({ size, ...await wrongAt(page, `${at.replace('/', '-')}-${size}`) }).toEqual({ size, wide: [], unreached: [] })
  }
  expect(visits.faults()).toEqual([])
  await page.context().close()
}, 60_000)
