/** The staff's day in a real browser: enter by keyboard, hand on, read out, call back. */
import type { Page } from 'playwright-core'
import { type Colleagues, colleaguesOf } from './support/browser/colleagues'
import { arrived, back, choose, gone, see, tap, tapTwice, write } from './support/browser/hands'
import { openVisits, type Visits } from './support/browser/visits'

const phone = '13800138000'
const story = '工地干了三个月木工，老板一直没发工资。'
const answer = '可以先向劳动监察投诉，带上工资条和考勤。'
const number = /^\d{4}-[0-9A-Z]{5}$/

/** Turns one of several ticks. */
const tick = (page: Page, words: string): Promise<void> => page.getByRole('checkbox', { name: words }).filter({ visible: true }).click()

let visits: Visits
let staff: Page
let others: Colleagues
let first = ''
let second = ''

jest.setTimeout(90_000)

beforeAll(async () => {
  visits = await openVisits()
  staff = (await visits.signIn('staff', 'console/home')).page
  others = colleaguesOf(visits, staff)
})
afterAll(() => visits?.close())

const focused = () => staff.evaluate(() => (document.activeElement as HTMLElement | null)?.ariaLabel ?? (document.activeElement as HTMLElement | null)?.innerText ?? '')
/** Back to the console's home, from however deep. */
const home = async () => {
  for (let depth = 0; depth < 3; depth++) {
    await arrived(staff)
    if (await staff.getByText('的数字，自动更新').filter({ visible: true }).count() > 0) return
    await back(staff)
  }
}

test('home answers first: whether the word is kept, then the counts, then the doors', async () => {
  for (const words of ['按时答复', '要工会帮忙', '过了时间还没答', '等律师接']) await see(staff, words)
  await visits.checkWide(staff, 'office-home')
})

describe('a call is entered', () => {
  test('with the keyboard alone, in the order in which it is said', async () => {
    await tap(staff, /^登记来电来访/)
    await see(staff, '怎么称呼')
    await visits.checkWide(staff, 'office-enter')
    await staff.locator('#enter-phone').focus()
    const order = [await focused()]
    for (let stop = 0; stop < 8; stop++) { await staff.keyboard.press('Tab'); order.push(await focused()) }
    expect(order).toEqual(['电话', '怎么称呼', '欠薪与工资', '发生了什么事', '单位或平台（可不填）', '七天内就过期限', '受伤住院', '十人以上一起被欠薪', expect.stringMatching(/^不让律师看/)])
  })

  test('seven keys beside the words themselves; then it says what to read out, and nothing of the worker is left', async () => {
    await staff.locator('#enter-phone').focus()
    let keys = 0
    const press = async (key: string) => { keys++; await staff.keyboard.press(key) }
    await staff.keyboard.type(phone)
    await press('Tab')
    await staff.keyboard.type('张师傅')
    await press('Tab')
    for (const key of ['ArrowUp', 'ArrowDown', 'Tab']) await press(key) // once around: the last topic, and back to the first
    await staff.keyboard.type(story)
    expect(await staff.evaluate(() => JSON.stringify(localStorage))).toContain(phone)
    await press('Control+Enter')
    await see(staff, '记好了，请念给工友听')
    await see(staff, /前有律师答复/)
    first = await staff.getByText(number).filter({ visible: true }).innerText()
    expect(await staff.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.body.innerText)).not.toMatch(/13800138000|张师傅/)
    expect(await focused()).toBe('记好了，请念给工友听')
    await visits.checkWide(staff, 'office-entered')
    await staff.locator('#enter-done').focus()
    await press('Tab')
    expect(await focused()).toBe('再记一件')
    expect(keys).toBe(7)
  })

  test('the next begins empty, says what is missing, and a double click enters it once', async () => {
    await tap(staff, '再记一件')
    for (const label of ['电话', '怎么称呼', '发生了什么事']) expect(await staff.getByLabel(label, { exact: true }).inputValue()).toBe('')
    await tap(staff, '记下来，交给律师')
    for (const words of ['请核对号码', '请选一类', '至少 10 个字']) await see(staff, words)
    expect(await focused()).toBe('电话')
    await visits.checkWide(staff, 'office-enter-wrong')
    await choose(staff, '到访的')
    await write(staff, '电话', '0551 6234 5678')
    await write(staff, '怎么称呼', '李大姐')
    await choose(staff, '工会与民主管理')
    await write(staff, '发生了什么事', story)
    await tap(staff, /听起来像“欠薪与工资”/)
    await tick(staff, '受伤住院')
    await tapTwice(staff, '记下来，交给律师')
    await see(staff, '记好了，请念给工友听')
    second = await staff.getByText(number).filter({ visible: true }).innerText()
    const { lines } = await others.ok(visits.listing.people.find(({ group }) => group === 'staff')!.openid, 'consultation.entered', {})
    expect(lines.map(({ reference }) => reference)).toEqual([second, first])
  })
})

test('who is called for stands first on the board, and is given to another lawyer', async () => {
  const { id, token, openid } = await others.claim(first)
  await others.ok(openid, 'consultation.escalate', { id, token })
  await home()
  await tap(staff, /^没答完的咨询/)
  await see(staff, '有 1 件要工会帮忙')
  await see(staff, '律师请您帮忙')
  await see(staff, '急：受伤住院')
  await visits.checkWide(staff, 'office-board')
  await tap(staff, `处理 ${first}`)
  await tap(staff, /^转给一位律师/)
  await see(staff, /还能接 \d 件/)
  await visits.checkWide(staff, 'office-reassign')
  const lawyer = /^.律师/.exec(await staff.getByRole('radio', { name: /还能接/ }).filter({ visible: true }).first().innerText())![0]
  await choose(staff, /还能接/)
  await tap(staff, `转给${lawyer}`)
  await see(staff, `转给${lawyer}了，已经告诉他。`)
  await tap(staff, '好，看下一件')
  await see(staff, `${lawyer}在写答复`)
})

test('another is referred: which office, its number, and why', async () => {
  await tap(staff, `处理 ${second}`)
  await tap(staff, /^转到别的单位/)
  await choose(staff, '老城街道')
  await see(staff, /按老城街道答应的时间算：每天全天，30 分钟内答复/)
  await visits.checkWide(staff, 'office-unit')
  await tap(staff, '换个办法')
  await tap(staff, /^转介到别的部门/)
  await choose(staff, /^劳动监察.*12333/s)
  await tap(staff, /^转介到劳动监察/)
  await see(staff, '至少 4 个字')
  await write(staff, '为什么去那里（工友看得到）', '欠薪的事劳动监察能直接查。')
  await visits.checkWide(staff, 'office-refer')
  await tap(staff, /^转介到劳动监察/)
  await see(staff, /都写给工友了/)
  await tap(staff, '好，看下一件')
  await gone(staff, `处理 ${second}`, 'button')
})

test('the answer is read out to the worker; the number is shown after a tap; the worker is done', async () => {
  const holder = await others.holderOf(first)
  await others.ok(holder.openid, 'consultation.answer', { id: holder.id, token: holder.token, text: answer, citations: [{ card: 'k_wages-late' }] })
  await home()
  await tap(staff, /^工会登记的/)
  await see(staff, /有 \d 件要给工友打电话/)
  await visits.checkWide(staff, 'office-list')
  await tap(staff, `打开 ${first}`)
  await see(staff, '请念给工友听')
  await see(staff, answer)
  await see(staff, '谁在什么时候看过，都会记下来。')
  await visits.checkWide(staff, 'office-thread')
  await tap(staff, '看电话')
  await see(staff, phone)
  await tap(staff, /^让律师看到电话/)
  await tap(staff, '工友同意，让律师看到')
  await see(staff, '律师现在能看到电话了。')
  await tap(staff, /^记下工友的评价/)
  await choose(staff, '解决了')
  await choose(staff, '5 分，很满意')
  await visits.checkWide(staff, 'office-rate')
  await tap(staff, '记下来')
  await see(staff, '5 分，解决了')
  await tap(staff, /^工友说可以结束了/)
  await tap(staff, '结束')
  await see(staff, '已结束')
})

test('a call-back is written down, and its line is gone', async () => {
  await home()
  await tap(staff, /^回访/)
  await see(staff, /有 \d+ 位工友还没说/)
  await visits.checkWide(staff, 'office-callbacks')
  const label = (await staff.getByRole('button', { name: /^回访 / }).filter({ visible: true }).first().getAttribute('aria-label'))!
  await tap(staff, label)
  await choose(staff, '解决了')
  await choose(staff, '4 分，满意')
  await choose(staff, '还要律师帮')
  await see(staff, /请工友自己在手机上打开|请替他登记一件新的/)
  await visits.checkWide(staff, 'office-callback')
  await choose(staff, '不用了')
  await tap(staff, '记下来')
  await see(staff, '记下了，谢谢您打这个电话。')
  await tap(staff, '好，看下一位')
  await gone(staff, label, 'button')
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
