import { plusMinutes } from '@domain/calendar'
import { answered, asked, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

describe('consultation.queue and claim', () => {
  test('a lawyer sees what they may take, oldest first, and no word of it', async () => {
    const first = await asked(house)
    house.pass(5)
    const second = await asked(house, people.worker, { topic: 'injury' })
    await asked(house, people.other)
    const wang = await house.as(people.wang).ok('consultation.queue', {})
    expect(wang.lines.map((line) => line.id).slice(0, 2)).toEqual([first.id, second.id])
    expect(JSON.stringify(wang)).not.toContain('工资')
    expect((await house.as(people.li).ok('consultation.queue', {})).lines.map((line) => line.id)).toEqual([first.id])
  })

  test('claiming holds it under a token and tells the worker who has it since when', async () => {
    const { id } = await asked(house)
    house.pass(3)
    const { token, leaseUntil } = await house.as(people.li).ok('consultation.claim', { id })
    expect({ token, leaseUntil }).toEqual({ token: 1, leaseUntil: plusMinutes(house.at, 60) })
    const mine = await house.as(people.worker).ok('consultation.get', { id })
    expect(mine).toMatchObject({ state: 'held', holder: { surname: '李', since: house.at }, token: null, leaseUntil: null })
    expect((await house.as(people.li).ok('consultation.get', { id })).token).toBe(1)
    expect((await house.as(people.li).ok('duty.get', {})).holding).toBe(1)
    expect((await house.as(people.wang).ok('consultation.queue', {})).lines).toEqual([])
  })

  test('the loser of a race is told who took it', async () => {
    const { id } = await claimed(house, people.wang)
    expect(await house.as(people.li).refused('consultation.claim', { id })).toEqual({ name: 'AlreadyClaimed', details: { surname: '王' } })
  })

  test('twenty at once: one holder, nineteen told who, no hand miscounted', async () => {
    const { id } = await asked(house)
    const tries = await Promise.all(Array.from({ length: 20 }, (_, n) => house.as(n % 2 ? people.wang : people.li).call('consultation.claim', { id })))
    const won = tries.filter((reply) => reply.ok)
    expect(won).toHaveLength(1)
    const errors = tries.flatMap((reply) => reply.ok ? [] : [reply.error.name])
    expect(new Set(errors)).toEqual(new Set(['AlreadyClaimed', 'WrongState'])) // the winner's own second tries find it held
    const hands = await Promise.all([people.wang, people.li].map((openid) => house.as(openid).ok('duty.get', {})))
    expect(hands.map((hand) => hand.holding).sort()).toEqual([0, 1])
  })

  test('capacity holds even when claims come at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await asked(house)).id))
    const tries = await Promise.all(ids.map((id) => house.as(people.wang).call('consultation.claim', { id })))
    const refusals = tries.flatMap((reply) => reply.ok ? [] : [reply.error.name])
    expect(tries.filter((reply) => reply.ok).length).toBeLessThanOrEqual(3)
    for (const name of refusals) expect(['AtCapacity', 'Unavailable']).toContain(name)
    const { holding } = await house.as(people.wang).ok('duty.get', {})
    expect(holding).toBe(tries.filter((reply) => reply.ok).length)
  })

  test('off duty takes nothing', async () => {
    const { id } = await asked(house)
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    expect((await house.as(people.wang).refused('consultation.claim', { id })).name).toBe('OffDuty')
  })
})

describe('consultation.answer', () => {
  test('an answer reaches the worker with its cards, and the promise is kept', async () => {
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '可以先向劳动监察投诉，再申请仲裁。', citations: [{ card: 'k_wages-late' }] })
    const thread = await house.as(people.worker).ok('consultation.get', { id })
    expect(thread.state).toBe('answered')
    expect(thread.actions).toEqual(['followUp', 'share', 'rate', 'close'])
    expect(thread.messages[1]).toMatchObject({ by: 'lawyer', kind: 'answer', surname: '王', citations: [{ cardId: 'k_wages-late', card: { topic: 'wages' } }] })
    expect(thread.messages[1]!.citations[0]!.articles.length).toBeGreaterThan(0)
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
  })

  test('tells the worker\'s phone at once, without a word of the content', async () => {
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '可以先向劳动监察投诉。' })
    const [sent] = house.store.outbox.list()
    expect(sent).toMatchObject({ apiName: 'subscribeMessage.send', payload: { touser: people.worker, template_id: 'template-answered', page: `pages/consultation?id=${id}` } })
    expect(JSON.stringify(sent)).not.toContain('投诉')
    house.pass(10)
    expect((await house.tick()).delivered).toBe(0)
  })

  test('an answer under an old token is refused', async () => {
    const { id, token } = await claimed(house, people.wang)
    house.pass(60)
    expect((await house.tick()).offered).toBe(1)
    await house.as(people.li).ok('consultation.claim', { id })
    expect((await house.as(people.wang).refused('consultation.answer', { id, token, text: '晚到的答复' })).name).toBe('StaleToken')
    expect((await house.as(people.worker).ok('consultation.get', { id })).messages).toHaveLength(1)
  })

  test('a card that does not exist cannot be cited', async () => {
    const { id, token } = await claimed(house)
    expect(await house.as(people.wang).refused('consultation.answer', { id, token, text: '请看这一条', citations: [{ card: 'k_none' }] }))
      .toEqual({ name: 'UnknownCitation', details: { cardId: 'k_none' } })
  })

  test('is given once: the second finds it answered', async () => {
    const { id, token } = await answered(house)
    expect(await house.as(people.wang).refused('consultation.answer', { id, token, text: '再答一次' })).toEqual({ name: 'WrongState', details: { state: 'answered' } })
  })
})

describe('consultation.askBack, followUp and release', () => {
  test('asking back stops the clocks until the worker replies to the same lawyer', async () => {
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.askBack', { id, token, text: '您签过合同吗？' })
    house.pass(600)
    expect((await house.tick()).woken).toBe(0)
    await house.as(people.worker).ok('consultation.followUp', { id, text: '没有签过。' })
    const thread = await house.as(people.wang).ok('consultation.get', { id })
    expect(thread).toMatchObject({ state: 'held', token, dueAt: plusMinutes(house.at, 30), leaseUntil: plusMinutes(house.at, 60) })
  })

  test('a follow-up goes back to the lawyer who answered, under a new token', async () => {
    const { id, token } = await answered(house)
    await house.as(people.worker).ok('consultation.followUp', { id, text: '仲裁要带什么材料？' })
    expect(await house.as(people.wang).ok('consultation.get', { id })).toMatchObject({ state: 'held', token: token + 1 })
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(1)
  })

  test('a follow-up waits for any lawyer when the known one is off duty', async () => {
    const { id } = await answered(house)
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    await house.as(people.worker).ok('consultation.followUp', { id, text: '仲裁要带什么材料？' })
    house.pass(20)
    expect((await house.as(people.li).ok('consultation.queue', {})).lines).toMatchObject([{ id, followUp: true }])
  })

  test('released, it is as old as it was, and the next lawyer may take it', async () => {
    const { id, token } = await claimed(house)
    const askedAt = (await house.as(people.worker).ok('consultation.get', { id })).askedAt
    house.pass(10)
    await house.as(people.wang).ok('consultation.release', { id, token, reason: 'field' })
    expect((await house.as(people.li).ok('consultation.queue', {})).lines).toMatchObject([{ id, waitingSince: askedAt }])
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
    expect((await house.as(people.wang).refused('consultation.release', { id, token, reason: 'other' })).name).toBe('NotFound')
  })

  test('what the worker adds while waiting stands in the thread', async () => {
    const { id } = await asked(house)
    await house.as(people.worker).ok('consultation.followUp', { id, text: '补充：还有押金两千。' })
    expect(await house.as(people.worker).ok('consultation.get', { id })).toMatchObject({ state: 'waiting', messages: [{}, { text: '补充：还有押金两千。' }] })
  })
})
