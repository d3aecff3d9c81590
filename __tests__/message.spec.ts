/** Messages by writing: an accept is one message, each answer of WeChat's is handled as what it is, and what a message speaks of stands. */
import fc from 'fast-check'
import { countAccepts } from '../cloudfunctions/db/accepts'
import { mostTries, backOffMinutes, outcomeOf } from '../cloudfunctions/message/outcome'
import { sendDue } from '../cloudfunctions/message/sendDue'
import { answered, claimed } from './support/consultations'
import { type House, newRequestId, openHouse, templates } from './support/given'
import { people } from './support/people'
import { rowsOf } from './support/proof/journal'

let house: House
let log: jest.SpyInstance
beforeEach(async () => { house = await openHouse(); log = jest.spyOn(console, 'error').mockImplementation(() => undefined) })
afterEach(async () => { log.mockRestore(); await house.close() })

const says = (errcode: number) => house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode, errmsg: 'planted' } }))
const sent = () => house.store.outbox.list().length
const left = (openid: string) => countAccepts('answered', openid === people.worker ? 'u_worker' : 'u_other')
const letters = async (id: string) => (await rowsOf(house, 'journal', { subject: id })).flatMap(({ messages }) => messages as { state: string; errcode: number | null }[])
/** Lets the clock send what is due, every minute. */
async function run(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    house.pass(1)
    await sendDue(templates, house.at, 1500)
  }
}

describe('subscription.accept', () => {
  test('each yes is one message, and without one nothing is sent: the answer is in the app all the same', async () => {
    for (let nth = 0; nth < 13; nth++) await answered(house)
    expect([await left(people.worker), sent()]).toEqual([0, 12])
    const { id } = await answered(house)
    expect([sent(), (await house.as(people.worker).ok('consultation.get', { id })).state]).toEqual([12, 'answered'])
    expect(await letters(id)).toMatchObject([{ state: 'unsubscribed' }])
    await house.as(people.worker).ok('subscription.accept', { templates: ['template-answered', 'template-of-somebody-else'] })
    await answered(house)
    expect([await left(people.worker), sent()]).toEqual([0, 13])
  })

  test('a double tap is one yes, and nobody gathers more than thirty', async () => {
    const once = newRequestId()
    for (let tap = 0; tap < 2; tap++) await house.as(people.worker).ok('subscription.accept', { templates: ['template-answered'] }, once)
    expect(await left(people.worker)).toBe(13)
    for (let nth = 0; nth < 20; nth++) await house.as(people.worker).ok('subscription.accept', { templates: ['template-answered'] })
    expect(await left(people.worker)).toBe(30)
  })

  test('more than three templates on one tap are refused', async () => {
    expect((await house.as(people.worker).refused('subscription.accept', { templates: ['a', 'b', 'c', 'd'] })).name).toBe('BadInput')
  })
})

describe('what WeChat says', () => {
  test('43101: no yes was left after all: the count is none, and it is not tried again', async () => {
    says(43101)
    const { id } = await answered(house)
    expect([await left(people.worker), await letters(id)]).toMatchObject([0, [{ state: 'unsubscribed', errcode: 43101 }]])
    await run(30)
    expect(sent()).toBe(1)
  })

  test.each([47003, 40037, 41030, 43107, 45168])('%i: our template is wrong: given up at once, shown to an admin, and the answer stands', async (errcode) => {
    says(errcode)
    const { id } = await answered(house)
    expect((await house.as(people.worker).ok('consultation.get', { id })).state).toBe('answered')
    expect((await house.as(people.admin).ok('outbox.dead', {})).lines).toMatchObject([{ template: 'answered', letters: 1, errcode }])
    await run(10)
    expect(sent()).toBe(1)
  })

  test.each([40001, 42001])('%i: the token is old: once more at once', async (errcode) => {
    let calls = 0
    house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: calls++ === 0 ? errcode : 0, errmsg: '' } }))
    const { id } = await answered(house)
    expect([sent(), await letters(id)]).toMatchObject([2, [{ state: 'sent', errcode: 0 }]])
  })

  test('45009: it is enough for now: nothing more goes out in this run, and none is given up for it', async () => {
    says(45009)
    const ids = [await answered(house), await answered(house), await answered(house)].map(({ id }) => id)
    const before = sent()
    house.pass(30)
    await sendDue(templates, house.at, 1500)
    expect(sent()).toBe(before + 1)
    await run(300)
    says(0)
    await run(40)
    for (const id of ids) expect(await letters(id)).toMatchObject([{ state: 'sent' }])
    expect(await left(people.worker)).toBe(12 - 3)
  })

  test('-1: tried again, further apart each time, and given up in the end', async () => {
    says(-1)
    const { id } = await answered(house)
    const times: number[] = [0]
    for (let minute = 1; minute <= 600 && times.length < mostTries; minute++) {
      const before = sent()
      await run(1)
      if (sent() > before) times.push(minute)
    }
    expect(times).toHaveLength(mostTries)
    const gaps = times.slice(1).map((minute, nth) => minute - times[nth]!)
    gaps.forEach((gap, nth) => { expect([gap >= 2 ** nth, gap <= 2 ** nth * 1.5 + 2]).toEqual([true, true]) })
    await run(20)
    expect([sent(), (await letters(id))[0]!.state]).toEqual([mostTries, 'dead'])
  })

  test('a reader that WeChat does not know is left alone', async () => {
    says(40003)
    const { id } = await answered(house)
    expect(await letters(id)).toMatchObject([{ state: 'nobody' }])
  })

  test('a line that breaks while it is sent: the answer stands, and it is tried again', async () => {
    const { id, token } = await claimed(house)
    const real = house.wechat.callBinary
    Object.assign(house.wechat, { callBinary: () => { throw new Error('gone') } })
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '可以先向劳动监察投诉。' })
    Object.assign(house.wechat, { callBinary: real })
    expect((await house.as(people.worker).ok('consultation.get', { id })).state).toBe('answered')
    await run(4)
    expect([sent(), (await letters(id)).map(({ state }) => state)]).toEqual([1, ['sent']])
  })
})

describe('outbox.dead, retry and drop', () => {
  const oneDead = async () => {
    says(47003)
    const { id } = await answered(house)
    return { id, lines: (await house.as(people.admin).ok('outbox.dead', {})).lines }
  }

  test('tried again, it goes out for the yes that was taken for it', async () => {
    const { id, lines } = await oneDead()
    says(0)
    await house.as(people.admin).ok('outbox.retry', { ids: lines.map((line) => line.id) })
    await run(1)
    expect(await letters(id)).toMatchObject([{ state: 'sent' }])
    expect([await left(people.worker), (await house.as(people.admin).ok('outbox.dead', {})).lines]).toEqual([11, []])
  })

  test('dropped, its reader has their yes back', async () => {
    const { id, lines } = await oneDead()
    expect(await left(people.worker)).toBe(11)
    await house.as(people.admin).ok('outbox.drop', { ids: lines.map((line) => line.id) })
    await house.as(people.admin).ok('outbox.drop', { ids: lines.map((line) => line.id) })
    await run(3)
    expect([await left(people.worker), sent(), (await letters(id))[0]!.state]).toEqual([12, 1, 'dropped'])
  })

  test('only admins of the whole federation see them, and nothing of whom or what', async () => {
    const { lines } = await oneDead()
    for (const method of ['outbox.dead'] as const) expect((await house.as(people.eastAdmin).refused(method, {})).name).toBe('NotAllowed')
    const ids = lines.map((line) => line.id)
    for (const method of ['outbox.retry', 'outbox.drop'] as const) expect((await house.as(people.eastAdmin).refused(method, { ids })).name).toBe('NotAllowed')
    expect(JSON.stringify(lines)).not.toMatch(/u_worker|openid|consultation/)
  })

  test('a long list goes on where it ended', async () => {
    says(47003)
    for (let nth = 0; nth < 12; nth++) await answered(house)
    await house.as(people.worker).ok('subscription.accept', { templates: ['template-answered'] })
    for (let nth = 0; nth < 10; nth++) {
      await house.as(people.worker).ok('subscription.accept', { templates: ['template-answered'] })
      await answered(house)
    }
    const first = await house.as(people.admin).ok('outbox.dead', {})
    const rest = await house.as(people.admin).ok('outbox.dead', { cursor: first.next! })
    expect([first.lines.length, rest.lines.length, rest.next]).toEqual([20, 2, null])
  })
})

test('what WeChat has never said before is tried again; back-off doubles, is spread by chance and ends', () => {
  expect([outcomeOf(null), outcomeOf(99999), outcomeOf(0)]).toEqual(['later', 'later', 'sent'])
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
    const minutes = backOffMinutes('later', tries, chance)
    expect([minutes >= Math.min(120, 2 ** (tries - 1)), minutes <= 180]).toEqual([true, true])
  }))
})
