/** The law pages of the production mini-program, in a realm with WeChat's globals alone, in front of the real door. */
import { openApp } from './support/weapp/app'
import { openDevice } from './support/weapp/device'
import { type Handsets, openHandsets } from './support/weapp/handsets'
import { dist, type Phone } from './support/weapp/phone'
import { type House, people } from './support/given'
import { publishText, tomato } from './support/statutes'

let house: House
let handsets: Handsets
let phone: Phone

beforeAll(async () => {
  handsets = await openHandsets()
  house = handsets.house
  await publishText(house, tomato.old)
  await publishText(house, tomato.new)
  phone = handsets.of(people.stranger)
})
afterAll(() => handsets?.close())

const chinese = encodeURIComponent('番茄法')

test('an article opens from a link that was passed on: words, version, neighbours', async () => {
  await phone.launch(`law/article?law=${chinese}&article=3`)
  for (const words of ['《番茄法》', '第三条', '现行有效', '2001年2月3日公布，2001年3月1日起施行', '园丁每天早上浇水一次，每次一桶。', '第二章 浇水 › 第一节 早上']) await phone.see(words)
  await phone.tap('下一条 第四条')
  await phone.see('1．卷一片的，半桶；')
  await phone.tap('看整部法律')
  await phone.see('第二章 浇水')
  await phone.tap('以前的版本')
  await phone.pick('看某一天的法律', '2026-12-24')
  await phone.tap('看那一天的')
  await phone.see('这一版还没生效，2026年12月1日起才算数。')
})

test('what is passed on to a friend is the link to this article', async () => {
  const device = openDevice((request) => house.as(people.stranger).send(request), () => Date.parse(house.at))
  const app = openApp(dist, device)
  await app.stack.launch(`law/article?law=${chinese}&article=3&version=2001-02-03`)
  const page = app.page() as unknown as { onShareAppMessage(from: object): { path: string; title: string } | undefined }
  while (app.busy() > 0 || app.crossed.times === 0) await new Promise((resolve) => { setImmediate(resolve) })
  const shared = page.onShareAppMessage({ from: 'menu' })!
  expect(shared.path).toBe(`/law/article?law=${chinese}&article=${encodeURIComponent('第三条')}&version=2001-02-03`)
  expect(shared.title).toBe('《番茄法》第三条')
  app.engine.close()
})

test('a law that was opened is read without a network, every article of it, also after the mini-program was ended', async () => {
  await phone.launch(`law/statute?law=${chinese}`)
  await phone.see('第二章 浇水')
  await phone.setNetwork('none')
  phone.device.line = 'cut'
  await phone.launch(`law/article?law=${chinese}&article=${encodeURIComponent('第五条')}`)
  await phone.see('晚上不许拔番茄苗。')
  await phone.see('看过的内容还能看')
  await phone.setNetwork('wifi')
  phone.device.line = 'good'
})

test('the last forty readings stay on the phone, the ones opened longest ago go', async () => {
  const kept = () => [...phone.device.storage.keys()].filter((key) => key.includes('reading/'))
  const articles = Array.from({ length: 45 }, (_, at) => String(at + 1))
  for (const article of articles) await phone.launch(`law/article?law=${encodeURIComponent('劳动合同法')}&article=${article}`)
  expect(kept()).toHaveLength(40)
  expect(kept().some((key) => key.includes('"article":"45"'))).toBe(true)
  expect(kept().some((key) => key.includes('"article":"3"'))).toBe(false)
})

test('without the text, plain words come with the address of the official page', async () => {
  await phone.launch(`law/article?law=${encodeURIComponent('劳动法')}&article=44`)
  for (const words of ['全文还没有放进来，下面是要点。官方全文在这里：', '大白话说', '复制官方原文网址']) await phone.see(words)
})
