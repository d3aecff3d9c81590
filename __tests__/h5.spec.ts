/** The H5 pages in a real browser, in front of the local host: the whole main job, and what every screen must be. */
import type { Page } from 'playwright-core'
import { back, choose, gone, see, tap, tapIn, tapTwice, write } from './support/browser/hands'
import { openVisits, type Visits } from './support/browser/visits'
import { png } from './support/consultations'
import { card, employer, firstAnswer, followUp, notice, question, secondAnswer, since } from './support/job'

/** its row in the inbox, as long as it has not been opened */
const unread = new RegExp(`${notice.title}[^]*未读`)

let visits: Visits

jest.setTimeout(60_000)

beforeAll(async () => { visits = await openVisits() })
afterAll(() => visits?.close())

describe('the main job', () => {
  let worker: Page
  let lawyer: Page
  let admin: Page
  let reference = ''
  let id = ''
  const station = () => visits.listing.stations[0]!

  test('a scanned code opens its station', async () => {
    worker = (await visits.visit(`/s/${station().code}`)).page
    for (const words of [station().name, '正在值班', '值班时间 30 分钟内答复', '现在']) await see(worker, words)
    await visits.check(worker, 'home')
  })

  test('laws can be read before anything is agreed to', async () => {
    await tap(worker, '欠薪与工资')
    await see(worker, card)
    await visits.check(worker, 'topic')
    await tap(worker, new RegExp(`^${card}`))
    await see(worker, '该怎么办')
    await visits.check(worker, 'card')
    await back(worker)
    await tap(worker, '看别的类别')
    await see(worker, '没找到？问律师')
    await visits.check(worker, 'laws')
    await write(worker, '想查什么？', '老板跑路了工资没给')
    await see(worker, /找到 \d+ 条/)
    await visits.check(worker, 'laws-found')
    await write(worker, '想查什么？', '邻居装修太吵怎么办')
    await see(worker, '政务服务热线 12345')
    await visits.check(worker, 'laws-elsewhere')
    await back(worker)
    await back(worker)
    await see(worker, station().name)
  })

  test('the worker writes, agrees, adds a photo, sends, and learns what happens next', async () => {
    await tap(worker, '问律师（免费）')
    await see(worker, '您遇到的是哪一类事？')
    await visits.check(worker, 'ask-topic')
    await choose(worker, /^欠薪与工资/)
    await write(worker, '发生了什么事？', question)
    await write(worker, '单位或平台叫什么？', employer)
    await write(worker, '从哪天开始的？', since)
    await tap(worker, '加照片')
    await see(worker, '先说清楚：您的信息怎么用')
    await visits.check(worker, 'ask-consent')
    const chooser = worker.waitForEvent('filechooser')
    await tap(worker, '同意，去加照片')
    await (await chooser).setFiles({ name: '欠条.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    await see(worker, '已传好')
    await visits.check(worker, 'ask-story')
    await tap(worker, '下一步：看一遍')
    for (const words of [question, employer, since, '1 张']) await see(worker, words)
    await visits.check(worker, 'ask-confirm')
    await tapTwice(worker, '发给律师')
    await see(worker, '您的问题已收到')
    reference = await worker.getByText(/^\d{4}-[0-9A-Z]{5}$/).innerText()
    await visits.check(worker, 'asked')
    await tap(worker, '看看进度')
    await see(worker, '等律师接')
    await see(worker, question)
    id = /[?&]id=(c_\w+)/.exec(worker.url())![1]!
    await visits.check(worker, 'consultation-waiting')
  })

  test('the lawyer for whom it is kept takes it and answers, citing a card', async () => {
    lawyer = (await visits.signInOffered(id)).page
    await see(lawyer, '正在值班')
    await see(lawyer, '请您接这一件')
    await visits.checkWide(lawyer, 'desk-queue')
    await tap(lawyer, '接这一件')
    await see(lawyer, question)
    await see(worker, '律师在看')
    await write(lawyer, '写答复', firstAnswer)
    await tap(lawyer, '引用法律')
    await tap(lawyer, new RegExp(`^${card}`))
    await see(lawyer, '引用 1 条')
    await visits.checkWide(lawyer, 'desk-thread')
    await tap(lawyer, '发出答复')
    await see(lawyer, '答复发出去了')
    await visits.checkWide(lawyer, 'desk-answered')
  })

  test('the worker reads the answer with its card, asks on, and is answered again', async () => {
    await see(worker, firstAnswer)
    await visits.check(worker, 'consultation-answered')
    await tap(worker, new RegExp(card))
    await see(worker, '该怎么办')
    await back(worker)
    await tap(worker, '还有不明白的，接着问')
    await write(worker, '想接着问什么', followUp)
    await visits.check(worker, 'consultation-follow-up')
    await tap(worker, '发给律师')
    await see(worker, '律师在看')
    await tap(lawyer, '回队列看下一件')
    await tapIn(lawyer, reference, /./)
    await see(lawyer, followUp)
    await write(lawyer, '写答复', secondAnswer)
    await tap(lawyer, '发出答复')
    await see(worker, secondAnswer)
  })

  test('the worker rates and closes', async () => {
    await choose(worker, '5 分，很有用')
    await choose(worker, '解决了')
    await visits.check(worker, 'consultation-rate')
    await tap(worker, '交评价')
    await see(worker, '5 分，事情解决了')
    await tap(worker, '不用了，结束这次咨询')
    await tap(worker, '结束')
    await see(worker, '已结束')
    await visits.check(worker, 'consultation-closed')
  })

  test('the admin sees the counts and writes to a district', async () => {
    admin = (await visits.signIn('admin', 'console/home')).page
    await see(admin, '今天答复了')
    await visits.checkWide(admin, 'console-home')
    await tap(admin, /^通知/)
    await see(admin, '这个时候该发的')
    await visits.checkWide(admin, 'console-notices')
    await tap(admin, '写一条新的')
    await write(admin, '标题', notice.title)
    await write(admin, '正文', notice.text)
    await choose(admin, /^临江区总工会/)
    await see(admin, /现在能收到的：约 \d+ 人/)
    await visits.checkWide(admin, 'console-notice')
    await tap(admin, '写好了，再看一遍')
    await see(admin, '发出去吗？')
    await visits.checkWide(admin, 'console-confirm')
    await tap(admin, '确定发出')
    await see(admin, '发出去了。')
    await see(admin, new RegExp(notice.title))
    await visits.checkWide(admin, 'console-sent')
  })

  test('the worker finds it unread, reads it, and the mark is gone', async () => {
    await back(worker)
    await see(worker, /\d+ 条未读/)
    await visits.check(worker, 'home-known')
    await tap(worker, /^站内信/)
    await see(worker, unread, 'button')
    await visits.check(worker, 'inbox')
    await tap(worker, new RegExp(notice.title))
    await see(worker, notice.text)
    await visits.check(worker, 'notice')
    await back(worker)
    await see(worker, notice.title)
    await gone(worker, unread, 'button')
  })

  test('the other screens', async () => {
    await back(worker)
    await tap(worker, /^我的咨询/)
    await see(worker, '已结束')
    expect(await worker.getByText(question).filter({ visible: true }).count()).toBe(1)
    await visits.check(worker, 'consultations')
    await back(worker)
    await tap(worker, /^我的 大字/)
    await see(worker, '工友，您好')
    await visits.check(worker, 'me')
    await tap(worker, '换一个服务站点')
    await see(worker, '再看更多站点')
    await visits.check(worker, 'stations')
  })
})

test('every screen in both sizes: axe finds nothing, nothing is too small, and none is wider than its window', () => {
  expect(visits.flaws).toEqual([])
})

test('no browser met an error, a failed request, or another origin', () => {
  expect(visits.faults()).toEqual([])
})
