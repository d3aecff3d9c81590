/** What is held about me, in a real browser: seen, taken along, taken back, deleted, kept after all. */
import { readFileSync } from 'node:fs'
import { answered } from './support/consultations'
import { loaded, see, tap } from './support/browser/hands'
import { type HouseVisits, openHouseVisits } from './support/browser/houseVisits'
import { enter } from './support/office'
import { people } from './support/people'

let visits: HouseVisits
beforeAll(async () => { visits = await openHouseVisits() }, 60_000)
afterAll(() => visits?.close())

test('everything is seen when it is opened, and comes along as a page and as data', async () => {
  for (const lawyer of [people.li, people.zhao]) await visits.house.as(lawyer).ok('duty.switch', { to: 'off' })
  const { id } = await answered(visits.house)
  await visits.house.as(people.worker).ok('consultation.share', { id, contact: { name: '周建国', phone: '13812345678' } })
  const page = await visits.signIn(people.worker, 'mine/data')
  await loaded(page)
  expect(await page.getByText('三个月没发工资').count()).toBe(0)
  await page.getByRole('button', { name: '点开看：咨询' }).click()
  await page.getByText('三个月没发工资').first().waitFor()
  await visits.check(page, 'mine-data-open')
  await page.getByRole('button', { name: '做一份' }).click()
  for (const [name, ending] of [['存成能打印的网页', 'html'], ['存成 JSON 文件', 'json']] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    expect(file.suggestedFilename()).toBe(`my-data.${ending}`)
    const text = readFileSync(await file.path(), 'utf8')
    for (const word of ['三个月没发工资', '王律师', '周建国', '13812345678', people.worker]) expect(text).toContain(word)
  }
  await visits.check(page, 'mine-data-file')
  await page.context().close()
}, 60_000)

test('a consent is taken back at once', async () => {
  const page = await visits.signIn(people.worker, 'mine/consents')
  await loaded(page)
  await visits.check(page, 'mine-consents')
  await page.getByRole('button', { name: /不让看了/ }).click()
  await page.getByText('现在没有律师能看您的姓名电话').waitFor()
  await page.getByRole('button', { name: '都不要了' }).click()
  await page.getByText('现在没有您允许的消息').waitFor()
  expect((await visits.house.as(people.worker).ok('account.held', {})).consents).toMatchObject({ shares: [], messages: [] })
  await page.context().close()
}, 60_000)

test('the account is asked about twice, can be kept for a day, and the phone is cleared when it is asked for', async () => {
  const page = await visits.signIn(people.worker, 'mine/delete')
  await loaded(page)
  await page.getByRole('radio', { name: /现在就结束/ }).first().click()
  await page.getByRole('button', { name: '删除我的账号' }).click()
  await page.getByText('真的要删吗').waitFor()
  await visits.check(page, 'mine-delete-sure')
  expect((await visits.house.as(people.worker).ok('account.held', {})).leaving).toBeNull()
  await page.getByRole('button', { name: '确定，删除我的账号' }).click()
  await page.getByText('以前都能反悔').waitFor()
  await visits.check(page, 'mine-delete-going')
  expect(await visits.house.as(people.worker).ok('account.held', {})).toMatchObject({ open: [], leaving: { doneBy: expect.any(String) as string } })
  await page.getByRole('button', { name: '不删了，留下' }).click()
  await page.getByRole('button', { name: '删除我的账号' }).waitFor()
  const kept = () => page.evaluate((who) => Object.keys(localStorage).filter((key) => key.startsWith(`${who}/`)), people.worker)
  expect((await kept()).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: '清空这部手机上的' }).click()
  await page.getByText('清空了。').waitFor()
  expect(await kept()).toEqual([])
  await page.context().close()
}, 60_000)

test('who asked by phone is deleted by the office, for a day not yet', async () => {
  const { id } = await enter(visits.house)
  const page = await visits.signIn(people.staff, `console/entered?id=${id}`)
  await tap(page, '工友要求删除他的信息')
  await see(page, '这个号码问过的 1 件都会删')
  await visits.check(page, 'console-forget')
  await tap(page, '工友要求删掉他的信息')
  await tap(page, '确定，登记删除')
  await see(page, '登记要删除')
  await visits.check(page, 'console-forget-soon')
  await tap(page, '工友说不删了')
  await see(page, '工友要求删掉他的信息', 'button')
  expect((await visits.house.as(people.staff).ok('account.guest', { consultation: id })).leaving).toBeNull()
  await page.context().close()
}, 60_000)

test('no screen has a flaw in either size of text, and nothing went wrong', () => {
  expect(visits.flaws).toEqual([])
  expect(visits.faults()).toEqual([])
})
