/** Joining in the production mini-program, in a realm with WeChat's globals alone, in front of the real door. */
import type { House } from './support/given'
import { codeTo, name, waiting } from './support/members'
import { codes, people } from './support/people'
import { type Handsets, openHandsets } from './support/weapp/handsets'
import type { Phone } from './support/weapp/phone'

let house: House
let handsets: Handsets
beforeAll(async () => {
  handsets = await openHandsets()
  house = handsets.house
})
afterAll(() => handsets?.close())

const button = '同意，用微信的手机号'

/** From the home page to the second screen. */
async function begun(phone: Phone): Promise<void> {
  await phone.launch(`pages/home?scene=${codes.east}`)
  await phone.tap('加入工会')
  await phone.see('先说清楚：您的信息怎么用')
}

describe('joining', () => {
  let worker: Phone
  beforeAll(() => { worker = handsets.of(people.stranger) })

  test('one tap on WeChat\'s button agrees and proves the number', async () => {
    await begun(worker)
    await worker.givePhone(button, 'code-of-13812345678')
    await worker.see('做什么工作？')
    expect((await house.as(people.stranger).ok('session.get', {})).consented).toBe(true)
  })

  test('what was filled in survives the end of the mini-program', async () => {
    await worker.write('姓名', name)
    await worker.tap('送外卖')
    await worker.launch(`pages/home?scene=${codes.east}`)
    await worker.tap('加入工会')
    expect(await worker.written('姓名')).toBe(name)
    await worker.tap('没有单位')
    await worker.see('东湖街道工会')
    await worker.tap('下一步：看一遍')
    for (const words of ['138****5678', name, '送外卖', '没有单位']) await worker.see(words)
    await worker.tapTwice('交申请')
    await worker.see('工会在看')
    expect((await house.as(people.staff).ok('member.list', { list: 'review' })).lines).toHaveLength(1)
  })

  test('once taken in, the card shows twelve digits that staff can check, and another tap leaves', async () => {
    await house.as(people.staff).ok('member.accept', { id: await waiting(house) })
    await worker.launch('member/mine')
    await worker.see('会员证')
    const { code } = await house.as(people.stranger).ok('member.card', {})
    await worker.see(code.replace(/(\d{3})(?=\d)/g, '$1 '))
    await worker.tap('退会')
    await worker.see('只留一个人数')
    await worker.tap('确定退会')
    await worker.see('您还没有申请入会')
  })
})

let other: Phone

test('who declines WeChat\'s button types a number instead', async () => {
  other = handsets.of(people.other)
  await begun(other)
  await other.givePhone(button, null)
  await other.see('也可以在下面自己填手机号')
  await other.tap('不用微信的，我自己填手机号')
  await other.write('手机号', '13900001234')
  await other.tap('同意，发验证码')
  await other.write('短信里的 6 个数字', codeTo(house, '13900001234'))
  await other.tap('验证，下一步')
  await other.see('做什么工作？')
})

test('the office deals with it on a phone', async () => {
  await other.write('姓名', '吴小平')
  await other.tap('工地干活')
  await other.tap('公司、工厂、工地、物业')
  await other.write('单位叫什么？', '西山工地')
  await other.tap('下一步：看一遍')
  await other.tap('交申请')
  await other.see('工会在看')
  const office = handsets.of(people.staff)
  await office.launch('console/members')
  await office.tap('看 ')
  await office.see('吴**')
  await office.tap('这次不收')
  await office.tap('信息对不上')
  await office.tap('不收，告诉他原因')
  await office.see('已经告诉工友原因')
  await other.launch('member/mine')
  await other.see('填的信息对不上')
  await other.see('再申请一次')
})
