/** Joining in a real browser, with nothing but a keyboard and what a screen reader is told; then the office, which takes them in. */
import type { Page } from 'playwright-core'
import { see, tap, write } from './support/browser/hands'
import { openVisits, type Visits } from './support/browser/visits'

let visits: Visits

jest.setTimeout(120_000)

beforeAll(async () => { visits = await openVisits() })
afterAll(() => visits?.close())

const [phone, name, corrected] = ['13900001234', '孙秀英', '孙秀芳']

/** What the thing is called on which the keyboard stands, and what it is, as assistive technology tells it. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const at = document.activeElement as HTMLElement | null
  if (!at || at === document.body || !at.checkVisibility()) return ''
  const label = at.getAttribute('aria-label') ?? (at.id && document.querySelector(`label[for="${at.id}"]`)?.textContent) ?? ''
  return `${at.getAttribute('role') ?? at.tagName.toLowerCase()}: ${label || at.textContent?.trim() || ''}`
})

/** Presses Tab until the keyboard stands on what is called `label`. @throws when it comes round without meeting it */
async function reach(page: Page, label: RegExp): Promise<void> {
  const met: string[] = []
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (label.test(at)) return
    met.push(at)
  }
  throw new Error(`the keyboard never stands on ${String(label)}, but on ${met.join(' | ')}`)
}

const press = async (page: Page, label: RegExp, key = 'Enter'): Promise<void> => {
  await reach(page, label)
  await page.keyboard.press(key)
}
const type = async (page: Page, label: RegExp, text: string): Promise<void> => {
  await reach(page, label)
  await page.keyboard.type(text)
}

/** The digits of the last text message, from the page where a developer reads what would have gone out. */
async function codeIn(page: Page): Promise<string> {
  const text = await (await page.request.get(new URL('/outbox', page.url()).href)).text()
  const [, code] = /短信里的数字<\/dt>\s*<dd>\[(?:&quot;|")(\d{6})/.exec(text) ?? []
  if (!code) throw new Error('no text message went out')
  return code
}

describe('joining', () => {
  let worker: Page
  let office: Page
  let reference: string

  test('three screens with the keyboard alone: number, about oneself, confirm', async () => {
    worker = (await visits.visit(`/s/${visits.listing.stations[0]!.code}`)).page
    await see(worker, visits.listing.stations[0]!.name)
    await press(worker, /^button: 加入工会/)
    await see(worker, '先说清楚：您的信息怎么用')
    await visits.check(worker, 'join-phone')
    await type(worker, /^input: 手机号$/, phone)
    await press(worker, /^button: 同意，发验证码$/)
    await see(worker, '验证码发到您手机上了')
    await visits.check(worker, 'join-code')
    await type(worker, /^input: 短信里的 6 个数字$/, await codeIn(worker))
    await press(worker, /^button: 验证，下一步$/)
    await see(worker, '做什么工作？')
    await press(worker, /^button: 下一步：看一遍$/)
    await see(worker, '请填姓名，至少 2 个字')
    await visits.check(worker, 'join-missing')
    await type(worker, /^input: 姓名$/, name)
    await press(worker, /^radio: 送外卖$/, 'Space')
    await press(worker, /^radio: 没有单位/, 'Space')
    await visits.check(worker, 'join-about')
  })

  test('what was filled in is there after the page was closed, with its proof', async () => {
    await worker.goto(new URL('/#/pages/home', worker.url()).href)
    await worker.reload()
    await press(worker, /^button: 加入工会/)
    await see(worker, '做什么工作？')
    expect(await worker.getByRole('textbox', { name: '姓名' }).inputValue()).toBe(name)
    expect(await worker.getByRole('radio', { name: '送外卖' }).getAttribute('aria-checked')).toBe('true')
    await press(worker, /^button: 下一步：看一遍$/)
    for (const words of ['139****1234', name, '送外卖', '没有单位']) await see(worker, words)
    await visits.check(worker, 'join-confirm')
    await press(worker, /^button: 交申请$/)
    await see(worker, '工会在看')
    await see(worker, '看完，结果会告诉您')
    await visits.check(worker, 'member-applied')
  })

  test('the office reads it masked, opens it, asks for more, and takes them in', async () => {
    office = (await visits.signIn('admin', 'console/members')).page
    await see(office, '等您看')
    await visits.checkWide(office, 'console-members')
    // the town's own applications wait beside it
    reference = /编号 (\S+)/.exec(await worker.getByText(/^编号 /).filter({ visible: true }).innerText())![1]!
    await tap(office, `看 ${reference}`)
    await see(office, '孙**')
    await visits.checkWide(office, 'console-member')
    await tap(office, '看完整的姓名和号码')
    await see(office, name)
    await tap(office, /^请他补充/)
    await write(office, '要工友补充什么', '请写一下跑的是哪个平台')
    await visits.checkWide(office, 'console-member-ask')
    await tap(office, '请他补充')
    await see(office, '3 个工作日先停着')
    await worker.reload()
    await see(worker, '请写一下跑的是哪个平台')
    await visits.check(worker, 'member-asked')
    await type(worker, /^textarea: 写在这里$/, '城东站')
    await press(worker, /^button: 发给工会$/)
    await see(worker, '工会在看')
    await office.reload()
    await tap(office, /^同意入会/)
    await tap(office, /^同意入会$/)
    await see(office, '会员证马上能用')
    await visits.checkWide(office, 'console-member-accepted')
  })

  test('the card opens to staff while it is fresh; its person puts right what is wrong, and leaves when they like', async () => {
    await worker.reload()
    await see(worker, '会员证')
    await see(worker, name)
    const label = await worker.getByLabel(/^会员码 /).getAttribute('aria-label')
    await visits.check(worker, 'member-card')
    await office.goto(new URL(`${office.url().split('#')[0]}#/console/members`).href)
    await write(office, '会员码', label!.replace(/\D/g, ''))
    await tap(office, '查一下')
    await see(office, `是会员：${name}，送外卖`)
    await visits.checkWide(office, 'console-member-checked')
    await press(worker, /^button: 有不对的，改资料$/)
    await type(worker, /^input: 姓名$/, corrected)
    await visits.check(worker, 'member-correct')
    await press(worker, /^button: 存下来$/)
    await see(worker, /^要改成：姓名 孙\*\*/)
    await visits.check(worker, 'member-correcting')
    await office.reload()
    await tap(office, `看 ${reference}`)
    await tap(office, '看完整的姓名和号码')
    await see(office, corrected)
    await visits.checkWide(office, 'console-member-amend')
    await tap(office, /^照他说的改/)
    await tap(office, /^照他说的改$/)
    await see(office, '改好了，已经告诉工友')
    await worker.reload()
    await see(worker, corrected)
    await press(worker, /^button: 换地方干活了，转会$/)
    await see(worker, '您主要在哪里干活？')
    await visits.check(worker, 'member-transfer')
    await press(worker, /^button: 不换了$/)
    await press(worker, /^button: 退会$/)
    await see(worker, '只留一个人数')
    await visits.check(worker, 'member-leave')
    await press(worker, /^button: 确定退会$/)
    await see(worker, '您还没有申请入会')
    await visits.check(worker, 'member-none')
  })

  test('rules: who takes whom in', async () => {
    await office.goto(new URL(`${office.url().split('#')[0]}#/console/joinRules`).href)
    await office.getByRole('radio').first().click()
    await see(office, '收没有单位工会的')
    await visits.checkWide(office, 'console-join-rules')
  })

  test('no screen has a finding, and nothing went wrong in any browser', () => {
    expect(visits.flaws).toEqual([])
    expect(visits.faults()).toEqual([])
  })
})
