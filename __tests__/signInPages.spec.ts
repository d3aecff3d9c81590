/** Signing in on a computer by its code, and the people who work here: two browsers, a computer's and a phone's, in front of one house. */
import type { Page } from 'playwright-core'
import { claimed } from './support/consultations'
import { scanned } from './support/browser/camera'
import { choose, gone, loaded, see, tap, write } from './support/browser/hands'
import { type HouseVisits, openHouseVisits } from './support/browser/houseVisits'
import { people } from './support/people'

let visits: HouseVisits

jest.setTimeout(90_000)
beforeAll(async () => { visits = await openHouseVisits() })
afterAll(() => visits?.close())

const toDesk = 'signIn/desktop?to=desk/queue'

const numberOn = (page: Page) => page.locator('.sign-in-number').filter({ visible: true }).first().innerText()
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('web-session'))

/** A computer on which `openid` is signed in, by their phone. */
async function signedIn(openid: string, to = toDesk): Promise<{ computer: Page; phone: Page }> {
  const computer = await visits.computer(to)
  const phone = await visits.signIn(openid, await scanned(computer))
  await tap(phone, '一样，登录')
  await see(phone, '电脑上登录好了')
  await see(computer, /等您接|值班|现在没有/)
  return { computer, phone }
}

describe('signing in by scanning', () => {
  test('the phone says where and what it grants, both show one number, and the computer is the lawyer\'s desk', async () => {
    const computer = await visits.computer(toDesk)
    await see(computer, '用手机微信扫码登录')
    await visits.check(computer, 'sign-in-code')
    const phone = await visits.signIn(people.wang, await scanned(computer))
    await see(phone, '您要在这台电脑上登录吗？')
    await see(phone, 'Linux 电脑，谷歌浏览器')
    await see(phone, /可以接咨询、写答复。12 小时后自动退出/)
    await see(computer, '王老师已经扫码')
    expect([await numberOn(phone), await numberOn(computer)]).toEqual([expect.stringMatching(/^\d{4}$/), await numberOn(phone)])
    await visits.check(phone, 'sign-in-ask', ['phone'])
    await visits.check(computer, 'sign-in-seen')
    expect(await kept(computer)).toBeNull()
    await tap(phone, '一样，登录')
    await see(phone, '电脑上登录好了')
    await see(computer, /开着值班|值班中|关掉值班|打开值班|等您接|现在没有/)
    expect(new URL(computer.url()).hash).toContain('desk/queue')
    expect(await kept(computer)).toMatch(/bearer/)
  })

  test('it stands under “我的登录” on both; the phone ends it, and the computer is nobody\'s at its next step', async () => {
    const { computer, phone } = await signedIn(people.li)
    await computer.evaluate(() => { location.hash = '#/signIn/sessions' })
    await see(computer, '（就是这里）')
    await visits.check(computer, 'sign-in-sessions')
    await tap(phone, '看我的登录')
    await see(phone, 'Linux 电脑，谷歌浏览器')
    await tap(phone, '退出这里')
    await see(phone, '没有电脑登录着')
    await computer.reload()
    await see(computer, /./)
    await computer.evaluate(() => { location.hash = '#/desk/queue' })
    await see(computer, '用微信扫码登录')
    expect(await kept(computer)).toBeNull()
  })

  test('the computer itself signs out, and nothing of it stays in the browser', async () => {
    const { computer } = await signedIn(people.wang)
    await computer.evaluate(() => { location.hash = '#/signIn/sessions' })
    await tap(computer, '全部退出')
    await see(computer, '工会法律援助')
    await computer.waitForFunction(() => localStorage.getItem('web-session') === null)
    await computer.evaluate(() => { location.hash = '#/console/home' })
    await see(computer, '用微信扫码登录')
  })

  test('an old code opens nothing, also to who photographed it; the computer has a new one by itself', async () => {
    const computer = await visits.computer(toDesk)
    const old = await scanned(computer)
    await visits.pass(3)
    await computer.waitForFunction(() => document.body.innerText.includes('这个码还能用 1 分') || document.body.innerText.includes('这个码还能用 2 分'))
    expect(await scanned(computer)).not.toBe(old)
    const phone = await visits.signIn(people.wang, old)
    await see(phone, /过期|失效|换一个|新码/)
    await visits.check(phone, 'sign-in-over', ['phone'])
    await visits.wait(5)
    await see(computer, '用手机微信扫码登录')
    expect(await kept(computer)).toBeNull()
  })

  test('a code that somebody else scanned is theirs: the second phone is told; “不登录” ends it on the computer', async () => {
    const computer = await visits.computer(toDesk)
    const code = await scanned(computer)
    const first = await visits.signIn(people.wang, code)
    await see(first, '您要在这台电脑上登录吗？')
    const second = await visits.signIn(people.li, code)
    await see(second, /别的手机|已经扫|别人/)
    await tap(first, '不登录')
    await see(computer, '手机上点了“不登录”')
    await visits.check(computer, 'sign-in-refused')
    await tap(computer, '换一个新码')
    expect(await scanned(computer)).not.toBe(code)
  })
})

describe('people', () => {
  let admin: Page
  let letters = ''
  beforeAll(async () => {
    admin = await visits.signIn(people.admin, 'console/people')
    await admin.setViewportSize({ width: 1280, height: 800 })
  })

  test('a lawyer is invited by a code of one use', async () => {
    await tap(admin, '邀请一个人')
    await tap(admin, '做一个邀请码')
    await see(admin, '有一项没填对，请看有提示的那一项。')
    await visits.check(admin, 'people-invite') // the form stands elsewhere in another window, and is opened anew
    await write(admin, '姓', '许')
    await admin.getByRole('checkbox', { name: '欠薪与工资' }).filter({ visible: true }).first().click()
    await tap(admin, '做一个邀请码')
    await see(admin, '给许律师的邀请码')
    letters = await admin.locator('.account-code').filter({ visible: true }).first().innerText()
    expect(await scanned(admin)).toContain('signIn/invite?code=')
    await visits.check(admin, 'people-code')
  })

  test('who is invited reads what is kept and by whom, agrees, and is a lawyer; the letters open nothing twice', async () => {
    const phone = await visits.signIn('openid-new-lawyer', 'signIn/invite')
    await write(phone, '邀请码', letters.toLowerCase())
    await tap(phone, '下一步')
    await see(phone, '先说清楚：记您的什么')
    await tap(phone, '同意，看邀请')
    await see(phone, '周老师请您做值班律师')
    await visits.check(phone, 'people-offer', ['phone'])
    await tap(phone, '同意，做值班律师')
    await see(phone, '您现在是值班律师了')
    const second = await visits.signIn(people.other, 'signIn/invite')
    await write(second, '邀请码', letters)
    await tap(second, '下一步')
    await see(second, '这个邀请码不能用了。请让邀请您的人再发一个。')
    await admin.reload()
    await see(admin, '许律师')
    await see(admin, '还没填执业证')
  })

  test('their licence is written down; a month before it ends, list and record say so', async () => {
    await tap(admin, '打开 许律师')
    await tap(admin, '改资料')
    await write(admin, '执业证号', '14201201010123456')
    await write(admin, '执业证到期日', '2026-12-10')
    await tap(admin, '存下来')
    await see(admin, '改好了。')
    await see(admin, '14201201010123456，12月10日到期')
    await see(admin, '执业证12月10日到期')
    await visits.check(admin, 'people-record')
  })

  test('a suspended lawyer\'s open work goes to a colleague; what will happen is said before, and the way back finds it', async () => {
    await visits.house.as(people.wang).ok('duty.switch', { to: 'off' })
    for (let n = 0; n < 2; n++) await claimed(visits.house, people.li)
    await visits.house.as(people.wang).ok('duty.switch', { to: 'on' })
    await admin.reload()
    await tap(admin, '打开 李律师')
    await tap(admin, '停用')
    await see(admin, '· 手上 2 件咨询，交给下面选的。')
    await visits.check(admin, 'people-suspend')
    await tap(admin, '停用') // opened anew, as above
    await choose(admin, /王律师/)
    await write(admin, '写上“李”再确定', '李')
    await tap(admin, '停用')
    await see(admin, '停用了。转给同事 2 件。')
    await see(admin, '已停用，现在不能进来办事。')
    const li = await visits.signIn(people.li, 'desk/queue')
    await see(li, '这里是值班律师的工作台')
    const wang = await visits.signIn(people.wang, 'desk/queue')
    await see(wang, /手上 ?2|2 件/)
  })

  test('what changed while another page was open is there on the way back', async () => {
    await tap(admin, '看他办过的事')
    await see(admin, '操作记录')
    await visits.house.as(people.admin).ok('person.resume', { id: 'u_li' })
    await tap(admin, /^返回$/)
    await loaded(admin)
    await gone(admin, '已停用')
  })
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
  expect(visits.faults().filter((fault) => !fault.includes('401'))).toEqual([])
})
