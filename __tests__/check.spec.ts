/** What the content check is unsure of: it waits for a person, and not for long; nothing is lost, and nobody reads it before. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkText } from '../cloudfunctions/wechat/contentCheck'
import { type House, openHouse } from './support/given'
import { people } from './support/people'
import { rowsOf } from './support/proof/journal'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const question = { topic: 'wages', text: '老板三个月没发工资了，一共一万八，怎么要回来？' } as const
const says = (suggest: string) => house.wechat.reply('security.msgSecCheck', () => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok', result: { suggest, label: 1 }, trace_id: 't' } }))
const isDown = () => house.wechat.reply('security.msgSecCheck', () => ({ kind: 'json', body: { errcode: -1, errmsg: 'system busy' } }))
const ask = () => house.as(people.worker).ok('consultation.ask', question)
const thread = (id: string, openid: string = people.worker) => house.as(openid).ok('consultation.get', { id: id as 'c_0' })
const told = (openid: string) => house.store.outbox.list().filter(({ payload }) => (payload as { touser: string }).touser === openid).length

describe('consultation.ask', () => {
  test('what passes goes on at once, with the verdict kept beside the words', async () => {
    const { id, next } = await ask()
    expect(next.step).toBe('lawyerTakes')
    const [row] = await rowsOf(house, 'consultations', { _id: id })
    expect(row).toMatchObject({ checkUntil: null, entries: [{ checks: [{ of: 'text', verdict: 'pass', state: 'passed', until: null }] }] })
    expect((await thread(id)).messages).toMatchObject([{ check: 'passed' }])
  })

  test.each(['review', 'risky', 'something new'])('%s: no lawyer sees it, the worker is told by when, and the staff are called', async (suggest) => {
    says(suggest)
    const { id, next } = await ask()
    expect(next).toEqual({ step: 'officeChecks', by: '2026-11-23T02:15:00.000Z' })
    expect(await thread(id)).toMatchObject({ state: 'checking', actions: ['followUp', 'share', 'withdraw'], messages: [{ check: 'checking' }] })
    expect((await house.as(people.wang).ok('consultation.queue', {}))).toMatchObject({ offers: [], lines: [] })
    expect((await house.as(people.wang).refused('consultation.claim', { id })).name).toBe('WrongState')
    expect([told(people.staff), told(people.eastAdmin)]).toEqual([1, 1])
    expect((await house.as(people.staff).ok('consultation.board', {})).lines).toMatchObject([{ id, state: 'checking', actions: ['refer', 'letThrough', 'sendBack'] }])
  })

  test('nobody looked: after fifteen duty minutes it goes on by itself, as old as it is', async () => {
    says('risky')
    const { id } = await ask()
    house.pass(14)
    await house.tick()
    expect((await thread(id)).state).toBe('checking')
    house.pass(1)
    await house.tick()
    expect(await thread(id)).toMatchObject({ state: 'offered', dueAt: '2026-11-23T02:30:00.000Z', messages: [{ check: 'passed' }] })
  })

  test('the check is not there: the question is taken, asked about again each minute, and goes on as soon as it passes', async () => {
    isDown()
    const { id } = await ask()
    expect(await thread(id)).toMatchObject({ state: 'checking', next: { by: '2026-11-23T02:10:00.000Z' } })
    expect(told(people.staff)).toBe(0)
    house.pass(1)
    await house.tick()
    expect((await thread(id)).state).toBe('checking')
    says('pass')
    house.pass(1)
    await house.tick()
    expect((await thread(id)).state).toBe('offered')
  })

  test('the check stays away: after ten minutes the question goes to the lawyers', async () => {
    isDown()
    const { id } = await ask()
    house.pass(10)
    await house.tick()
    expect((await thread(id)).state).toBe('offered')
  })

  test('a check that never answers does not keep the worker waiting', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve) })
    const line = process.env.TCB_CONTEXT_CNFG
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/admin` })
    const began = performance.now()
    try {
      expect(await checkText(people.worker, question.text)).toBe('unknown')
    } finally {
      process.env.TCB_CONTEXT_CNFG = line
      silent.closeAllConnections()
      await new Promise((resolve) => { silent.close(resolve) })
    }
    expect(performance.now() - began).toBeLessThan(4_000)
  })

  test('what the staff write down for a caller is not checked: a person did that', async () => {
    says('risky')
    const { next } = await house.as(people.staff).ok('consultation.enter', { ...question, channel: 'phone', contact: { name: '张师傅', phone: '13800000000' }, share: 'kept' })
    expect(next.step).toBe('lawyerTakes')
  })
})

describe('check.list, letThrough and sendBack', () => {
  test('the staff of its unit read it, others do not', async () => {
    says('review')
    const { id } = await ask()
    expect((await house.as(people.staff).ok('check.list', {})).lines).toMatchObject([{ id, text: question.text, verdict: 'review', what: 'text', until: '2026-11-23T02:15:00.000Z' }])
    expect((await house.as(people.wang).refused('check.list', {})).name).toBe('NotAllowed')
  })

  test('let through: it is in the queue at once, under the promise made when it was asked', async () => {
    says('review')
    const { id } = await ask()
    house.pass(3)
    const [line] = (await house.as(people.staff).ok('check.list', {})).lines
    expect(await house.as(people.staff).ok('check.letThrough', { id, entry: line!.entry })).toEqual({ state: 'waiting' })
    expect(await thread(id)).toMatchObject({ state: 'waiting', dueAt: '2026-11-23T02:30:00.000Z' })
    expect((await house.as(people.staff).refused('check.sendBack', { id, entry: line!.entry, reason: '请换个说法' })).name).toBe('WrongState')
    expect((await house.as(people.staff).ok('check.list', {})).lines).toEqual([])
  })

  test('sent back: the worker reads why, is told, and says it in other words, which go on', async () => {
    says('review')
    const { id } = await ask()
    const [line] = (await house.as(people.staff).ok('check.list', {})).lines
    const before = told(people.worker)
    expect(await house.as(people.staff).ok('check.sendBack', { id, entry: line!.entry, reason: '里面有别人的身份证号，请去掉再发一次。' })).toEqual({ state: 'returned' })
    expect(told(people.worker)).toBe(before + 1)
    expect(await thread(id)).toMatchObject({ state: 'returned', next: { step: 'workerRewrites' }, actions: ['followUp', 'share', 'withdraw'], messages: [{ check: 'returned' }, { by: 'office', kind: 'sentBack' }] })
    says('pass')
    await house.as(people.worker).ok('consultation.followUp', { id, text: '老板三个月没发工资了，怎么要？' })
    const { token } = await house.as(people.wang).ok('consultation.claim', { id })
    expect(token).toBe(1)
    expect((await thread(id, people.wang)).messages.map(({ text }) => text)).toEqual(['里面有别人的身份证号，请去掉再发一次。', '老板三个月没发工资了，怎么要？'])
  })

  test('it is all written down, without a word of it', async () => {
    says('review')
    const { id } = await ask()
    const [line] = (await house.as(people.staff).ok('check.list', {})).lines
    await house.as(people.staff).ok('check.sendBack', { id, entry: line!.entry, reason: '请把号码去掉' })
    const rows = (await rowsOf(house, 'journal', { subject: id })).map(({ method, change }) => [method, change])
    expect(rows).toMatchObject([['consultation.ask', { to: 'checking', verdict: 'review' }], ['check.sendBack', { event: 'sentBack', from: 'checking', to: 'returned' }]])
    expect(JSON.stringify(rows)).not.toMatch(/号码|工资/)
  })
})

describe('consultation.followUp and reopen', () => {
  const answered = async () => {
    const { id } = await ask()
    const { token } = await house.as(people.wang).ok('consultation.claim', { id })
    return { id, token }
  }

  test('to a lawyer who holds it: the hold goes on, and they read it when it may be read', async () => {
    const { id } = await answered()
    says('review')
    expect(await house.as(people.worker).ok('consultation.followUp', { id, text: '还有一件事要说' })).toEqual({ state: 'held' })
    expect((await thread(id, people.wang)).messages).toHaveLength(1)
    expect((await thread(id)).messages).toMatchObject([{ check: 'passed' }, { check: 'checking' }])
    house.pass(15)
    await house.tick()
    expect((await thread(id, people.wang)).messages).toHaveLength(2)
  })

  test('to a lawyer who asked back: the worker is not the silent one any more once it is let through', async () => {
    const { id, token } = await answered()
    await house.as(people.wang).ok('consultation.askBack', { id, token, text: '有没有合同？' })
    says('review')
    expect(await house.as(people.worker).ok('consultation.followUp', { id, text: '有合同，放在家里' })).toEqual({ state: 'askedBack' })
    const [line] = (await house.as(people.staff).ok('check.list', {})).lines
    expect(await house.as(people.staff).ok('check.letThrough', { id, entry: line!.entry })).toEqual({ state: 'held' })
    expect(await thread(id, people.wang)).toMatchObject({ state: 'held', token })
  })

  test('after an answer: it waits before the queue, kept for the lawyer who answered', async () => {
    const { id, token } = await answered()
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '先去劳动监察投诉。' })
    says('risky')
    expect(await house.as(people.worker).ok('consultation.followUp', { id, text: '投诉了没有用' })).toEqual({ state: 'checking' })
    house.pass(15)
    await house.tick()
    expect((await house.as(people.wang).ok('consultation.queue', {})).offers).toMatchObject([{ id }])
  })
})
