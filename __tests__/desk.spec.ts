/** The lawyer's desk in a real browser, on a house whose time the test moves: offers, drafts, citing, sending, keys. */
import type { Page } from 'playwright-core'
import { choose, gone, see, tap, write } from './support/browser/hands'
import { type HouseVisits, openHouseVisits, windows } from './support/browser/houseVisits'
import { card, employer, firstAnswer, question } from './support/job'
import { people } from './support/people'

let visits: HouseVisits
let li: Page

jest.setTimeout(60_000)

beforeAll(async () => {
  visits = await openHouseVisits()
  for (const lawyer of [people.wang, people.zhao]) await visits.house.as(lawyer).ok('duty.switch', { to: 'off' })
  li = await visits.signIn(people.li, 'desk/queue')
  await li.setViewportSize(windows.wide)
})
afterAll(() => visits?.close())

const ask = (more: object = {}) => visits.house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: question, employer, ...more })
const written = (page: Page) => page.locator('#desk-writer').inputValue()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe('one consultation, from the offer to the answer', () => {
  let id: Awaited<ReturnType<typeof ask>>['id']

  test('an offer comes without a reload, and counts down; the tab and a screen reader are told', async () => {
    await see(li, '现在没有人在等')
    await visits.check(li, 'desk-idle')
    expect(await li.title()).toBe('律师工作台')
    ;({ id } = await ask({ urgent: ['hospital'] }))
    await visits.wait(30)
    await see(li, '请您接这一件')
    await see(li, /^还剩 2 分 \d+ 秒$/)
    await see(li, '急：受了伤，在住院')
    expect(await li.title()).toContain('1 件待接')
    expect(await li.locator('[aria-live=polite]').filter({ hasText: '有一件新咨询请您接：欠薪与工资' }).count()).toBe(1)
    await visits.check(li, 'desk-offer')
    await visits.wait(60)
    await see(li, /^还剩 1 分 \d+ 秒$/)
  })

  test('C takes it, and the keyboard is in the box', async () => {
    await li.keyboard.press('c')
    await see(li, question)
    await gone(li, '请您接这一件')
    expect(await li.getByText('已转给别的律师').count()).toBe(0)
    await li.waitForFunction(() => document.activeElement?.id === 'desk-writer')
    expect(await li.title()).toBe('律师工作台')
  })

  test('what is typed is on the server: another browser goes on with it, and a reload of the first finds that', async () => {
    await write(li, '写答复', '先去投诉')
    await visits.pass(1)
    await see(li, /^已存/)
    const other = await visits.signIn(people.li, `desk/thread?id=${id}`)
    await see(other, question)
    expect(await written(other)).toBe('先去投诉')
    await write(other, '写答复', firstAnswer)
    await visits.pass(1)
    await see(other, /^已存/)
    await visits.check(other, 'desk-thread', ['phone'])
    await li.reload()
    await see(li, question)
    expect(await written(li)).toBe(firstAnswer)
    await other.close()
  })

  test('letters are letters in the box; / goes to the law, and one tap cites', async () => {
    await li.locator('#desk-writer').press('End')
    await li.keyboard.type('cjk/?')
    expect(await written(li)).toBe(`${firstAnswer}cjk/?`)
    for (let n = 0; n < 5; n++) await li.keyboard.press('Backspace')
    await li.keyboard.press('Escape')
    await li.keyboard.press('/')
    expect(await focused(li)).toBe('desk-law')
    await li.keyboard.type('拖欠工资')
    await visits.wait(2)
    await see(li, /^找到 \d+ 条$/)
    await tap(li, new RegExp(`^${card}`))
    await see(li, '引用 1 条')
    await visits.check(li, 'desk-answer', ['wide'])
  })

  test('saved replies: kept, named anew, written by a tap where the cursor was, dropped', async () => {
    await tap(li, '常用答复')
    await tap(li, '存下现在写的')
    await write(li, '起个短名字', '先投诉')
    await tap(li, '存好')
    await tap(li, '改“先投诉”')
    await write(li, '名字', '先投诉再仲裁')
    await tap(li, '改名')
    await visits.check(li, 'desk-replies', ['wide'])
    await li.locator('#desk-writer').press('Home')
    await tap(li, /^先投诉再仲裁/)
    expect(await written(li)).toBe(firstAnswer + firstAnswer)
    await write(li, '写答复', firstAnswer)
    await tap(li, '改“先投诉再仲裁”')
    await tap(li, '删掉这一条')
    await tap(li, '确定删掉')
    await gone(li, /^先投诉再仲裁/, 'button')
    expect((await visits.house.as(people.li).ok('reply.list', {})).replies).toEqual([])
  })

  test('Ctrl+Enter sends: the worker has the answer with its card, and no draft is left', async () => {
    await li.locator('#desk-writer').press('Control+Enter')
    await see(li, '答复发出去了')
    const { messages } = await visits.house.as(people.worker).ok('consultation.get', { id })
    expect(messages.at(-1)).toMatchObject({ kind: 'answer', text: firstAnswer, citations: [{ card: { title: card } }] })
    await visits.pass(1)
    expect((await visits.house.as(people.li).ok('draft.list', {})).drafts).toEqual([])
    await visits.check(li, 'desk-sent', ['wide'])
  })
})

describe('offers that go on', () => {
  test('one left to others goes to the next lawyer at once', async () => {
    await tap(li, '回队列看下一件')
    await visits.house.as(people.wang).ok('duty.switch', { to: 'on' })
    await ask()
    await visits.wait(30)
    await tap(li, '让给别人')
    await choose(li, '不是我的专长')
    await visits.check(li, 'desk-decline')
    await tap(li, '让给别人')
    await gone(li, '请您接这一件')
    expect((await visits.house.as(people.wang).ok('consultation.queue', {})).offers).toHaveLength(1)
    expect(await li.getByText('已转给别的律师').count()).toBe(0)
  })

  test('one that lapses under one\'s eyes says so calmly', async () => {
    await ask()
    await visits.wait(30)
    await see(li, '请您接这一件')
    await visits.house.as(people.wang).ok('duty.switch', { to: 'off' })
    await visits.house.as(people.wang).ok('duty.switch', { to: 'on' })
    await visits.pass(4)
    await see(li, '时间到了，正要转给下一位')
    await visits.house.tick()
    await visits.wait(30)
    await see(li, '已转给别的律师，您不用管了')
    await gone(li, '请您接这一件')
    await visits.check(li, 'desk-passed')
  })
})

test('every screen in both sizes and windows: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
