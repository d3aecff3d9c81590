/** The production mini-program when something is in the way: the line, the code, the person's own fingers. */
import { asked, png } from './support/consultations'
import type { House } from './support/given'
import { card, question } from './support/job'
import { codes, people } from './support/people'
import { type Handsets, openHandsets } from './support/weapp/handsets'
import type { Phone } from './support/weapp/phone'

const home = `pages/home?scene=${codes.east}`

let house: House
let handsets: Handsets

beforeEach(async () => {
  handsets = await openHandsets()
  house = handsets.house
})
afterEach(() => handsets?.close())

/** From the home page to the last look before sending. */
async function writeQuestion(phone: Phone, text = question): Promise<void> {
  await phone.tap('问律师（免费）')
  await phone.tap('欠薪与工资')
  await phone.write('发生了什么事？', text)
  await phone.tap('下一步：看一遍')
  await phone.see('发之前再看一眼')
}

const consultationsOf = async (openid: string) => (await house.as(openid).ok('consultation.list', {})).lines

test('a draft outlives the mini-program, and leaves it once it has been sent', async () => {
  const phone = handsets.of(people.worker)
  await phone.launch(home)
  await phone.tap('问律师（免费）')
  await phone.tap('欠薪与工资')
  await phone.write('发生了什么事？', question)
  await phone.launch('pages/home')
  await phone.see('东湖驿站')
  await phone.tap('问律师（免费）')
  expect(await phone.written('发生了什么事？')).toBe(question)
  await phone.tap('下一步：看一遍')
  await phone.tap('发给律师')
  await phone.see('您的问题已收到')
  await phone.launch('pages/ask')
  await phone.see('您遇到的是哪一类事？')
})

test('an unknown code says so kindly, and everything else works', async () => {
  const phone = handsets.of(people.worker)
  await phone.launch('pages/home?scene=NOSUCH99')
  await phone.see('这个码认不出来')
  await writeQuestion(phone)
  await phone.tap('发给律师')
  await phone.see('您的问题已收到')
  expect(await consultationsOf(people.worker)).toHaveLength(1)
})

test.each(['cut', 'answersLost'] as const)('what was written stays when the line is %s, and sending again asks once', async (line) => {
  const phone = handsets.of(people.worker)
  await phone.launch(home)
  await writeQuestion(phone)
  phone.device.line = line
  await phone.tap('发给律师')
  await phone.see('您写的还在')
  await phone.see(question)
  phone.device.line = 'good'
  await phone.tap('再发一次')
  await phone.see('您的问题已收到')
  expect(await consultationsOf(people.worker)).toMatchObject([{ excerpt: question }])
})

test('a double tap asks once', async () => {
  const phone = handsets.of(people.worker)
  await phone.launch(home)
  await writeQuestion(phone)
  await phone.tapTwice('发给律师')
  await phone.see('您的问题已收到')
  expect(await consultationsOf(people.worker)).toHaveLength(1)
})

test('who loses the race for a question is told who took it, and it leaves the queue', async () => {
  const { id } = await asked(house)
  const phone = handsets.of(people.wang, async ({ method }) => {
    if (method === 'consultation.claim') await house.as(people.li).call('consultation.claim', { id })
  })
  await phone.launch('desk/queue')
  await phone.tap('接单：')
  await phone.see('李律师已经接了这一件，请看下一件。')
  await phone.see('现在没有人在等')
})

test('without a network the strip shows, the numbers can be called, and a law that was opened can be read', async () => {
  const phone = handsets.of(people.worker)
  await phone.launch(home)
  await phone.tap('欠薪与工资')
  await phone.tap(card)
  await phone.see('该怎么办')
  phone.device.line = 'cut'
  await phone.launch(home)
  await phone.setNetwork('none')
  await phone.see('现在没有网络')
  await phone.tap('公共法律服务热线 12348')
  expect(phone.device.dialled).toEqual(['12348'])
  await phone.tap('欠薪与工资')
  await phone.tap(card)
  await phone.see('该怎么办')
})

test('who declines WeChat\'s question about privacy adds no photo and can still ask', async () => {
  const phone = handsets.of(people.worker)
  phone.device.answers = 'cancel'
  phone.device.album.push(Buffer.from(png, 'base64'))
  await phone.launch(home)
  await phone.tap('问律师（免费）')
  await phone.tap('欠薪与工资')
  await phone.write('发生了什么事？', question)
  await phone.tap('加照片')
  expect(phone.text()).not.toContain('已传好')
  await phone.tap('下一步：看一遍')
  await phone.tap('发给律师')
  await phone.see('您的问题已收到')
})
