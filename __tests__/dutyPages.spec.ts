/** Duty in a real browser, on a house whose time the test moves: the staff plan, a lawyer swaps and takes leave, a worker comes at night. */
import type { Page } from 'playwright-core'
import { choose, gone, see, tap, write } from './support/browser/hands'
import { type HouseVisits, openHouseVisits } from './support/browser/houseVisits'
import { codes, people } from './support/people'

let visits: HouseVisits
let staff: Page
let li: Page
let wang: Page

jest.setTimeout(60_000)

beforeAll(async () => {
  visits = await openHouseVisits()
  staff = await visits.signIn(people.staff, 'console/coverage')
  li = await visits.signIn(people.li, 'desk/calendar')
  wang = await visits.signIn(people.wang, 'desk/calendar')
})
afterAll(() => visits?.close())

test('the staff read in words where nobody is, before any table', async () => {
  await see(staff, /^这 7 天有 \d+ 处没有律师$/)
  await see(staff, '周一 8:00–22:00 除了“欠薪与工资”、“劳动合同”，别的没有人答')
  await see(staff, '每个时间、每类问题')
  await visits.check(staff, 'coverage')
})

test('a shift is added; one that does not fit is refused in words', async () => {
  await tap(staff, '加一个班')
  await tap(staff, '排上')
  await see(staff, '请选一位律师。')
  await choose(staff, /李律师/)
  await write(staff, '哪一天', '2026-11-24')
  await write(staff, '几点开始', '9:00')
  await write(staff, '几点结束', '18:00')
  await tap(staff, '排上')
  await see(staff, '和11月23日（周一）10:00–第二天 10:00的班重了，请换个时间。')
  await visits.check(staff, 'coverage-add')
  await write(staff, '几点开始', '14:00')
  await tap(staff, '排上')
  await see(staff, '14:00–18:00')
})

test('the lawyer offers it to a colleague, who takes it', async () => {
  await li.reload()
  await tap(li, '14:00–18:00')
  await see(li, /只有这一次/)
  await visits.check(li, 'calendar-shift')
  await choose(li, '王律师')
  await tap(li, '请同事接这个班')
  await see(li, '等同事答复')
  await wang.reload()
  await see(wang, '李律师想请您接一个班')
  await visits.check(wang, 'calendar-offer')
  await tap(wang, '我来接')
  await see(wang, '14:00–18:00', 'button')
  await gone(wang, '李律师想请您接一个班')
  await li.reload()
  await see(li, '同事接了')
  await gone(li, '14:00–18:00', 'button')
})

test('leave names what nobody covers, and can be taken back', async () => {
  await write(li, '从哪天', '2026-11-24')
  await write(li, '到哪天', '2026-11-25')
  await tap(li, /^请假$/)
  await see(li, '假已经记下了。下面这些班现在没人值，工会在排班表上看得到。您也可以点班表上的班，换给同事。')
  await see(li, '11月24日（周二）到11月25日（周三） 请假')
  await visits.check(li, 'calendar-leave')
  await tap(li, '不请了')
  await gone(li, '11月24日（周二）到11月25日（周三） 请假')
})

test('a weekly shift is cancelled from a day on, and what that means is said first', async () => {
  await visits.house.as(people.staff).ok('duty.plan', { lawyerId: 'u_li', shift: { kind: 'weekly', weekdays: [5], from: '20:00', to: '21:00', validFrom: '2026-11-23', validUntil: null } })
  await staff.reload()
  await tap(staff, '20:00–21:00')
  await tap(staff, '以后每周都取消')
  await see(staff, '从这一次起，每个周五这个时间都会少一位律师。李律师会收到通知。')
  await visits.check(staff, 'coverage-cancel')
  await tap(staff, '以后每周都取消') // the panel stands elsewhere in a wide window, and is opened anew
  await tap(staff, '确定取消')
  await gone(staff, '20:00–21:00', 'button')
})

test('at night a worker reads when a lawyer is there again, and whom to call until then', async () => {
  for (const lawyer of [people.wang, people.li]) await visits.house.as(lawyer).ok('duty.switch', { to: 'off' })
  await visits.pass(13 * 60) // 23:00
  const worker = await visits.signIn(people.worker, `pages/home?scene=${codes.east}`)
  await see(worker, '现在不是值班时间，明天 8:00 有律师值班')
  await visits.check(worker, 'station-night', ['phone'])
  await worker.evaluate(() => { location.hash = '#/pages/asked?id=c_night&reference=1123-NIGHT' })
  await see(worker, '现在不是值班时间，明天 8:00 有律师值班。急的话先打电话。')
  await see(worker, '工会热线 12351')
  await visits.check(worker, 'asked-night', ['phone'])
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
  expect(visits.faults()).toEqual([])
})
