/** The H5 pages in a real browser when the code is unknown or the network is gone. */
import { back, see, tap, write } from './support/browser/hands'
import { openVisits, type Visits } from './support/browser/visits'
import { card, question } from './support/job'

let visits: Visits

jest.setTimeout(60_000)

beforeAll(async () => { visits = await openVisits() })
afterAll(() => visits?.close())

test('an unknown code says so kindly', async () => {
  const { page } = await visits.visit('/s/NOSUCH99')
  await see(page, '这个码认不出来')
  await see(page, '问律师（免费）')
  await visits.check(page, 'home-unknown-code')
})

test('the browser\'s own back and forward, and an address that is changed, lead where they say', async () => {
  const { page } = await visits.signIn('worker', 'pages/home')
  await tap(page, '欠薪与工资')
  await see(page, '看别的类别')
  await tap(page, new RegExp(`^${card}`))
  await see(page, '该怎么办')
  await page.goBack()
  await see(page, '看别的类别')
  await page.goForward()
  await see(page, '该怎么办')
  await page.evaluate(() => { window.location.hash = '#/law/index' })
  await see(page, '没找到？问律师')
  await back(page)
  await see(page, '该怎么办')
  await visits.check(page, 'card-again')
})

test('without a network nothing typed is lost, and what was opened before can be read', async () => {
  const visitor = await visits.signIn('worker', 'pages/home')
  const { page } = visitor
  await tap(page, '欠薪与工资')
  await tap(page, new RegExp(`^${card}`))
  await see(page, '该怎么办')
  await back(page)
  await tap(page, '问律师（免费）')
  await write(page, '发生了什么事？', question)
  await tap(page, '下一步：看一遍')
  await visitor.setNetwork('off')
  await see(page, '现在没有网络')
  await tap(page, '发给律师')
  await see(page, '您写的还在')
  await see(page, question)
  await visits.check(page, 'ask-offline')
  await visitor.setNetwork('on')
  await tap(page, '再发一次')
  await see(page, '您的问题已收到')
  await back(page)
  await visitor.setNetwork('off')
  await tap(page, new RegExp(`^${card}`))
  await see(page, '该怎么办')
  await back(page)
  await back(page)
  await see(page, '公共法律服务热线 12348')
  await visits.check(page, 'home-offline')
  await visitor.setNetwork('on')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
