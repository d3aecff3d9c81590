/** The production mini-program, in a realm with WeChat's globals alone, in front of the real door. */
import { png } from './support/consultations'
import type { House } from './support/given'
import { card, employer, firstAnswer, followUp, notice, question, secondAnswer, since } from './support/job'
import { codes, people } from './support/people'
import { checkingPhotos } from './support/photoCheck'
import { type Handsets, openHandsets } from './support/weapp/handsets'
import type { Phone } from './support/weapp/phone'

const home = `pages/home?scene=${codes.east}`

let house: House
let handsets: Handsets

const consultationsOf = async (openid: string) => (await house.as(openid).ok('consultation.list', {})).lines

describe('the main job', () => {
  let worker: Phone
  let lawyer: Phone
  let admin: Phone
  let letPhotosPass: () => Promise<void>
  beforeAll(async () => {
    handsets = await openHandsets()
    house = handsets.house
    letPhotosPass = checkingPhotos(house)
    worker = handsets.of(people.stranger)
    lawyer = handsets.of(people.wang)
    admin = handsets.of(people.admin)
  })
  afterAll(() => handsets?.close())

  test('a scanned code shows the station, its promise and who is on duty', async () => {
    await worker.launch(home)
    for (const words of ['东湖驿站', '现在开门', '李律师、王律师 正在值班', '值班时间 30 分钟内答复', '工会热线 12351']) await worker.see(words)
    await worker.tap('打电话 12351')
    expect(worker.device.dialled).toEqual(['12351'])
  })

  test('the worker writes, agrees, adds a photo, sends, and learns what happens next by when', async () => {
    await worker.tap('问律师（免费）')
    await worker.tap('欠薪与工资')
    await worker.write('发生了什么事？', question)
    await worker.see(`${question.length} / 2000`)
    await worker.write('单位或平台叫什么？', employer)
    await worker.pick('从哪天开始的？', since)
    worker.device.album.push(Buffer.from(png, 'base64'))
    await worker.tap('加照片')
    await worker.see('先说清楚：您的信息怎么用')
    await worker.tap('同意，去加照片')
    await worker.see('已传好')
    await worker.tap('下一步：看一遍')
    for (const words of [question, employer, since, '1 张']) await worker.see(words)
    await worker.tap('发给律师')
    await worker.see('您的问题已收到')
    await worker.see('今天 10:30 前')
    const [line] = await consultationsOf(people.stranger)
    await worker.see(line!.reference)
  })

  test('the worker sees that it waits', async () => {
    await worker.tap('看看进度')
    await worker.see('等律师接')
    await worker.see(question)
    await worker.see('看第 1 张照片')
  })

  test('the lawyer takes it from the queue, and the worker sees who has it', async () => {
    house.pass(5)
    await letPhotosPass()
    await lawyer.launch('desk/queue')
    await lawyer.see('正在值班')
    await lawyer.see('还剩 2')
    await lawyer.tap('接单：欠薪与工资')
    for (const words of [question, employer, '看第 1 张照片']) await lawyer.see(words)
    await worker.see('王律师，')
    await worker.see('律师在看')
  })

  test('the lawyer answers, citing a card', async () => {
    await lawyer.write('写答复', firstAnswer)
    await lawyer.tap('引用法律')
    await lawyer.tap(card)
    await lawyer.tap('发出答复')
    await lawyer.see('答复发出去了')
    await worker.see(firstAnswer)
    await worker.tap(card)
    await worker.see('《劳动合同法》第八十五条')
    await worker.back()
  })

  test('the worker asks on, and the same lawyer answers again', async () => {
    await worker.tap('还有不明白的，接着问')
    await worker.write('想接着问什么', followUp)
    await worker.tap('发给律师')
    await worker.see('律师在看')
    await lawyer.tap('回队列看下一件')
    await lawyer.tap(question)
    await lawyer.see(followUp)
    await lawyer.write('写答复', secondAnswer)
    await lawyer.tap('发出答复')
    await lawyer.see('答复发出去了')
    await worker.see(secondAnswer)
  })

  test('the worker rates and closes', async () => {
    await worker.tap('5 分，很有用')
    await worker.tap('解决了')
    await worker.tap('交评价')
    await worker.see('5 分，事情解决了')
    await worker.tap('不用了，结束这次咨询')
    await worker.tap('结束')
    await worker.see('已结束')
    expect(await consultationsOf(people.stranger)).toMatchObject([{ state: 'closed' }])
  })

  test('the admin sees the counts and writes to a district', async () => {
    await admin.launch('console/home')
    await admin.see('没答完的咨询')
    await admin.tap('通知')
    await admin.tap('写一条新的')
    await admin.write('标题', notice.title)
    await admin.write('正文', notice.text)
    await admin.tap('东区总工会')
    await admin.tap('写好了，再看一遍')
    await admin.tap('确定发出')
    await admin.see('发出去了')
  })

  test('the worker finds it unread, reads it, and the mark is gone', async () => {
    await worker.launch('pages/home')
    await worker.see('1 条未读')
    await worker.tap('站内信')
    await worker.see('未读')
    await worker.tap(notice.title)
    await worker.see(notice.text)
    await worker.back()
    await worker.see(notice.title)
    await worker.gone('未读')
  })
})
