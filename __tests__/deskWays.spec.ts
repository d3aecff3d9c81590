/** The desk when it is not a plain answer: other ways on, a lease that ended, a claim that is refused, conflicts of interest, the keys. */
import type { Page } from 'playwright-core'
import { choose, gone, see, tap, tapIn, write } from './support/browser/hands'
import { type HouseVisits, openHouseVisits, windows } from './support/browser/houseVisits'
import { employer, firstAnswer, followUp, question } from './support/job'
import { people } from './support/people'

let visits: HouseVisits
let li: Page

jest.setTimeout(60_000)

const as = (openid: string) => visits.house.as(openid)
const turn = (lawyer: string, to: 'on' | 'off') => as(lawyer).ok('duty.switch', { to })
const ask = (more: object = {}) => as(people.worker).ok('consultation.ask', { topic: 'wages', text: question, employer, ...more })
const held = async (lawyer: string) => {
  const { id, reference } = await ask()
  const { token } = await as(lawyer).ok('consultation.claim', { id })
  return { id, reference, token }
}

beforeAll(async () => {
  visits = await openHouseVisits()
  for (const lawyer of [people.wang, people.zhao]) await turn(lawyer, 'off')
})
afterAll(() => visits?.close())

describe('on a phone', () => {
  test('a message about an offer leads to the offer, which is taken there', async () => {
    const { id } = await ask({ urgent: ['limitation'] })
    li = await visits.signIn(people.li, `desk/thread?id=${id}`)
    await see(li, '急：离最后期限不到 7 天')
    await visits.check(li, 'desk-offer-page', ['phone'])
    await tap(li, '接这一件')
    await see(li, question)
  })

  test('name and phone are shown on a tap, and no longer than the worker wants', async () => {
    const { lines: [line] } = await as(people.li).ok('consultation.held', {})
    expect(await li.getByText('看姓名和电话').count()).toBe(0)
    await as(people.worker).ok('consultation.share', { id: line!.id, contact: { name: '刘工友', phone: '13800000000' } })
    await visits.wait(30)
    await tap(li, '看姓名和电话')
    await see(li, '刘工友 13800000000')
    await see(li, '每看一次都会记下来')
    await visits.check(li, 'desk-contact', ['phone'])
    await as(people.worker).ok('consultation.share', { id: line!.id, contact: null })
    await visits.wait(60)
    await gone(li, '刘工友 13800000000')
  })

  test('what the worker asked before; the union is called; the lawyer keeps it', async () => {
    await tap(li, '看这位工友以前问过什么')
    await see(li, '以前没有问过')
    await tap(li, '请工会帮忙')
    await visits.check(li, 'desk-escalate', ['phone'])
    await tap(li, '通知工会')
    await see(li, '已通知工会的人')
    expect((await as(people.eastAdmin).ok('consultation.board', {})).lines[0]!.escalation).toMatchObject({ why: 'help' })
  })

  test('handed on: the preview is what the worker then reads', async () => {
    const { lines: [line] } = await as(people.li).ok('consultation.held', {})
    await tap(li, '转到别的部门')
    await choose(li, /^劳动监察/)
    await write(li, '为什么找它、去了怎么说', '带上工资条去投诉，不收费。')
    await see(li, '工友会看到：')
    await visits.check(li, 'desk-refer', ['phone'])
    await tap(li, '发给工友，结束咨询')
    await see(li, '正在值班')
    const worker = await visits.signIn(people.worker, `pages/consultation?id=${line!.id}`)
    await see(worker, '带上工资条去投诉，不收费。')
    await see(worker, '劳动监察（人社局） 12333', 'button')
    await worker.close()
  })

  test('asked back: a strip leads from the open one to the next that is offered, which is given back later', async () => {
    const { id } = await ask()
    await visits.wait(30)
    await tap(li, '接这一件')
    await choose(li, '再问一点')
    await write(li, '再问一点', '您和单位签过合同吗？')
    await see(li, '已存在这台设备上')
    await tap(li, '发出问题')
    await see(li, '问题发出去了，等工友回复')
    const next = await ask()
    await visits.wait(30)
    await see(li, '有一件新咨询请您接')
    await visits.check(li, 'desk-strip', ['phone'])
    await tap(li, '去看那一件')
    await tap(li, '接这一件')
    await tap(li, '答不了，退回队列')
    await choose(li, '不是我熟悉的问题')
    await tap(li, '确定退回')
    await see(li, '等工友回复的')
    expect((await as(people.li).ok('consultation.queue', {})).lines).toEqual([])
    for (const one of [id, next.id]) await as(people.worker).ok('consultation.withdraw', { id: one })
  })
})

describe('beside each other', () => {
  test('a hold that ended while writing: what was sent too late is kept, to copy and to drop', async () => {
    await li.setViewportSize(windows.wide)
    const { reference } = await held(people.li)
    await visits.wait(60)
    await tapIn(li, reference, /./)
    await write(li, '写答复', firstAnswer)
    await turn(people.wang, 'on')
    visits.house.pass(61)
    await visits.house.tick()
    await li.locator('#desk-writer').press('Control+Enter')
    await see(li, '这一件已经不在您手上了')
    await see(li, '您写的答复还在')
    await visits.check(li, 'desk-gone', ['wide'])
    await tap(li, '回到队列')
    await see(li, '没送出去的草稿')
    await see(li, firstAnswer)
    expect((await as(people.li).ok('draft.list', {})).drafts).toMatchObject([{ state: 'late', text: firstAnswer }])
    await visits.check(li, 'desk-unsent')
    await visits.wait(61 * 60)
    await tap(li, '不要了')
    await tap(li, '确定不要了')
    await gone(li, '没送出去的草稿')
    expect((await as(people.li).ok('draft.list', {})).drafts).toEqual([])
  })

  test('rows: time left in words, and past it; a claim of one that is kept for another is refused in words', async () => {
    await turn(people.wang, 'off')
    const { id } = await held(people.li)
    visits.house.pass(25)
    await ask({ urgent: ['group'] })
    await visits.wait(25 * 60)
    await see(li, '快到时间了')
    await see(li, '急：10 人以上被欠薪')
    await visits.check(li, 'desk-rows')
    await turn(people.wang, 'on')
    await tap(li, /^接单/)
    await see(li, '正留给另一位律师')
    visits.house.pass(10)
    await visits.wait(10 * 60)
    await see(li, '已过时间')
    await as(people.worker).ok('consultation.followUp', { id, text: followUp })
  })

  test('J and K go through the rows; letters can be switched off, which is remembered', async () => {
    await li.keyboard.press('j')
    expect(await li.evaluate(() => document.activeElement?.closest('[id^=row-]') !== null)).toBe(true)
    await li.keyboard.press('?')
    await see(li, '不用鼠标也能做')
    await visits.check(li, 'desk-keys', ['wide'])
    await li.keyboard.press('?')
    await tap(li, '键盘按键')
    await tap(li, /^字母键/)
    await see(li, '字母键关着')
    await li.reload()
    await see(li, '正在值班')
    await li.keyboard.press('?')
    await li.keyboard.press('c')
    expect(await li.getByText('不用鼠标也能做').count()).toBe(0)
    await tap(li, '键盘按键')
    await see(li, '字母键关着')
  })

  test('a conflict of interest takes what it concerns out of sight at once', async () => {
    await see(li, '手上要答的')
    await tap(li, '利益冲突')
    await write(li, '单位名称', `${employer}有限公司`)
    await tap(li, '加上这一家')
    await see(li, '您手上与它有关的 1 件，已经退给别的律师')
    await visits.check(li, 'desk-conflicts')
    await tap(li, /^返回$/)
    await gone(li, '手上要答的')
    expect(await as(people.li).ok('consultation.queue', {})).toMatchObject({ offers: [], lines: [] })
    await tap(li, '利益冲突')
    await tap(li, /^不回避了/)
    await tap(li, /^确定去掉/)
    await see(li, '还没有写')
  })
})

test('every screen in both sizes and windows: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
