/** A unit's plan in a real browser: read, changed, given up. */
import type { Page } from 'playwright-core'
import { choose, gone, see, tap, write } from './support/browser/hands'
import { openVisits, type Visits } from './support/browser/visits'

/** Turns one of several ticks. */
const tick = (page: Page, words: string): Promise<void> => page.getByRole('checkbox', { name: words }).filter({ visible: true }).click()

let visits: Visits
let admin: Page

jest.setTimeout(90_000)

beforeAll(async () => {
  visits = await openVisits()
  admin = (await visits.signIn('admin', 'console/plan')).page
})
afterAll(() => visits?.close())

test('says the promise first; a wrong number is refused in words; saved, it holds', async () => {
  await see(admin, '每天全天，30 分钟内答复')
  await tap(admin, '换一个单位')
  await choose(admin, '临江区总工会')
  await see(admin, '临江区总工会没有自己的规则，跟江城市总工会一样。')
  await visits.checkWide(admin, 'office-plan')
  await write(admin, '第一次答复（分钟）', '3')
  await tap(admin, '存下来')
  await see(admin, '请填 5 到 10080 的整数（分钟）')
  await visits.checkWide(admin, 'office-plan-wrong')
  await write(admin, '第一次答复（分钟）', '20')
  await write(admin, '几点开始', '8:30')
  await tick(admin, '周日')
  await see(admin, '存好以后，临江区总工会的工友看到：周一到周六 8:30–24:00，20 分钟内答复。')
  await tap(admin, '存下来')
  await see(admin, '存好了。')
  await see(admin, '这是临江区总工会自己的规则。')
  await gone(admin, '改了还没存。')
})

test('staff read it and cannot change it; the units below follow it', async () => {
  const staff = (await visits.signIn('staff', 'console/plan?id=n_s1')).page
  await see(staff, '渡口街道没有自己的规则，跟临江区总工会一样。')
  await see(staff, '规则由管理员来改。')
  await gone(staff, '存下来', 'button')
  await visits.checkWide(staff, 'office-plan-read')
})

test('is given up only after its unit\'s name was typed', async () => {
  await tap(admin, '改回跟上级一样')
  await see(admin, '临江区总工会不要自己的规则了吗？')
  const sure = admin.getByRole('button', { name: '丢掉，跟上级一样' })
  expect(await sure.isDisabled()).toBe(true)
  await visits.checkWide(admin, 'office-plan-inherit')
  await write(admin, '写上“临江区总工会”再确定', '临江区总工会')
  await tap(admin, '丢掉，跟上级一样')
  await see(admin, '改好了，以后跟上级一样。')
  await see(admin, '临江区总工会没有自己的规则，跟江城市总工会一样。')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
