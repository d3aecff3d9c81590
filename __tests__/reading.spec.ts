/** The law as workers read it, in a real browser: cards, articles, versions, days, copying, and the keyboard alone. */
import type { Page } from 'playwright-core'
import { topicNames } from '@domain/topic'
import { dateAsPrinted } from '@domain/lawWords'
import { back, gone, see, tap, write } from './support/browser/hands'
import { type HouseVisits, openHouseVisits } from './support/browser/houseVisits'
import { fund, fundTexts, publishLaw } from './support/texts'
import { people } from './support/people'
import { publishText, tomato } from './support/statutes'

let visits: HouseVisits

jest.setTimeout(60_000)

beforeAll(async () => {
  visits = await openHouseVisits()
  await publishLaw(visits.house, fundTexts)
  await publishText(visits.house, tomato.old)
  await publishText(visits.house, tomato.new)
})
afterAll(() => visits?.close())

const law = () => visits.house.as(null)
const open = (page: string) => visits.signIn(people.stranger, page)
/** The first paragraph of an article, as the server has it. */
const wordsOf = async (article: string, version: string) => (await law().ok('law.article', { law: fund.law, article, version })).paragraphs[0]!.text.slice(0, 20)

/** Moves through the page with the Tab key until a button that says `words` has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.textContent?.includes(wanted), words)) return
  }
  throw new Error(`no ${words} within 60 tabs`)
}

test('topic, card, article, its neighbours, the version before, and back to today', async () => {
  const { cards } = await law().ok('law.list', { topic: 'housing-fund' })
  const full = await Promise.all(cards.map(async ({ id }) => (await law().ok('law.get', { id })).card))
  const [card, cited] = full.flatMap((one) => one.citations.filter(({ law: of, version }) => of === fund.law && version === fund.now).map((citation) => [one, citation] as const))[0]!
  const { next } = await law().ok('law.article', { law: fund.law, article: cited.article })
  const page = await open('law/index')
  await tap(page, topicNames['housing-fund'].name)
  await tap(page, new RegExp(`^${card.title}`))
  await tap(page, `《${fund.law}》${cited.article}`)
  for (const words of ['现行有效', `${dateAsPrinted(fund.now)}公布`, '大白话说', card.title, await wordsOf(cited.article, fund.now)]) await see(page, words)
  await visits.check(page, 'law-article')
  await tap(page, `下一条 ${next}`)
  await see(page, await wordsOf(next!, fund.now))
  await tap(page, /^以前的版本/)
  await visits.check(page, 'law-article-versions')
  await tap(page, new RegExp(`^${dateAsPrinted(fund.before)}的版本`))
  for (const words of ['已被修改', /^您看的是以前的一版/, await wordsOf(next!, fund.before)]) await see(page, words)
  await visits.check(page, 'law-article-old')
  await tap(page, '看现在的')
  await see(page, '现行有效')
  await back(page)
  await see(page, '该怎么办')
})

test('a law: its list, its chapters, a search inside, and how it stood on a day', async () => {
  const page = await open('law/statutes')
  await visits.check(page, 'law-statutes')
  await write(page, '找法律', '番茄')
  await see(page, '找到 1 部')
  await tap(page, /^《番茄法》/)
  await tap(page, /^第二章/)
  for (const words of ['第一节 早上', '每次一桶。', '卷一片的，半桶；']) await see(page, new RegExp(words))
  await visits.check(page, 'law-statute')
  await write(page, '在这部法律里找', '拔番茄')
  await see(page, '有 1 条')
  expect(await page.locator('.hit-word').allInnerTexts()).toEqual(['拔番茄'])
  await write(page, '在这部法律里找', '4')
  await see(page, '叶子卷了', 'text')
  await write(page, '在这部法律里找', '西瓜')
  await see(page, '这部法律里没有这几个字')
  await visits.check(page, 'law-statute-nothing')
  await write(page, '在这部法律里找', '')
  await tap(page, /^以前的版本/)
  await write(page, '看某一天的法律', '2026-12-24')
  await tap(page, '看那一天的')
  await see(page, /这一版还没生效，2026年12月1日起才算数/)
  await tap(page, /^第二章/)
  await see(page, /每次两桶/)
  await visits.check(page, 'law-statute-day')
  await tap(page, /^第三条/)
  await see(page, '这一条，两版写得不一样。')
  await tap(page, '看现在的')
  await see(page, /每次一桶/)
})

test('a law whose text is not here is read from its cards, with the way to the official page', async () => {
  const page = await open('law/statute?law=劳动法')
  for (const words of ['全文还没有放进来，下面是要点。官方全文在这里：', '要点：这些条有大白话说明']) await see(page, words)
  await visits.check(page, 'law-not-loaded')
  await tap(page, /^第四十四条/)
  await see(page, '大白话说')
  const { version } = await law().ok('law.article', { law: '劳动法', article: '44' })
  expect(await page.getByRole('link', { name: '看官方原文' }).filter({ visible: true }).getAttribute('href')).toBe(version.officialUrl)
  await visits.check(page, 'law-article-not-loaded')
  await tap(page, '下一条 第四十五条')
  await see(page, '第四十五条')
})

test('what is copied says where it stands, and whether it still holds', async () => {
  const page = await open(`law/article?law=番茄法&article=3&version=${tomato.new.version}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tap(page, '抄下来')
  await see(page, '抄好了，到微信里粘贴')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('《番茄法》（2026年5月6日公布）第三条\n这一版还没生效，2026年12月1日起才算数。\n园丁每天早上浇水两次，每次两桶。\n下雨天可以不浇。\n官方全文：https://flk.npc.gov.cn/detail?id=tomato0000000002')
})

test('with the keyboard alone', async () => {
  const page = await open('law/statute?law=番茄法')
  await see(page, /^第二章/)
  await tabTo(page, '第二章')
  await page.keyboard.press('Enter')
  await tabTo(page, '第五条')
  await page.keyboard.press('Enter')
  await see(page, '上一条 第四条')
  await tabTo(page, '上一条')
  await page.keyboard.press('Enter')
  await see(page, '下一条 第五条')
})

test('one box finds plain words, articles and laws, and says who deals with anything else', async () => {
  const page = await open('law/index')
  await write(page, '想查什么？', '番茄法')
  await tap(page, /^《番茄法》/)
  await see(page, '第一章 总则')
  await back(page)
  expect(await page.getByLabel('想查什么？').inputValue()).toBe('番茄法')
  await write(page, '想查什么？', `${fund.law}第5条`)
  await see(page, `《${fund.law}》第五条`, 'button')
  await visits.check(page, 'law-hits')
  await write(page, '想查什么？', '我想离婚，孩子归谁')
  await see(page, '公共法律服务热线 12348', 'button')
  await visits.check(page, 'law-elsewhere')
  await write(page, '想查什么？', '呜呜呜嘿嘿嘿')
  await see(page, /^没(有找到|找到一样的)$|^这件事另外有人管$/)
  await tap(page, '清空，重新查')
  await see(page, '全部法律', 'button')
})

test('before asking: up to three cards, and only once the worker has agreed', async () => {
  const stranger = await open('pages/ask?topic=wages')
  const asked: string[] = []
  stranger.on('request', (request) => { if (request.postData()?.includes('law.search')) asked.push(request.url()) })
  await write(stranger, '发生了什么事？', '上班路上被车撞了算不算工伤，老板不管')
  await visits.wait(5)
  await gone(stranger, '这可能已经回答了您')
  expect(asked).toEqual([])
  const worker = await visits.signIn(people.worker, 'pages/ask?topic=wages')
  await write(worker, '发生了什么事？', '上班路上被车撞了算不算工伤，老板不管')
  await see(worker, '这可能已经回答了您')
  expect(await worker.locator('.doors .door').filter({ visible: true }).count()).toBe(3)
  await see(worker, '这更像「工伤与职业病」，改成这一类')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
