import { methodNames, methodOf, methods } from '@contract'
import { contextOf, type House, newRequestId, openHouse } from './support/given'
import { answered, asked, claimed } from './support/consultations'
import { people } from './support/people'
import { samples } from './support/samples'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const ask = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const

describe('parse', () => {
  const sent: [string, unknown, string][] = [
    ['nothing', undefined, 'BadInput'],
    ['a text', 'consultation.ask', 'BadInput'],
    ['a method that is not there', { method: 'consultation.steal', input: {} }, 'UnknownMethod'],
    ['a method named like a part of every object', { method: 'constructor', input: {} }, 'UnknownMethod'],
    ['an unknown key beside the input', { method: 'law.list', input: {}, openid: 'someone' }, 'BadInput'],
    ['an unknown key in the input', { method: 'law.list', input: { topic: 'wages', all: true } }, 'BadInput'],
    ['a write without a request id', { method: 'consultation.ask', input: ask }, 'BadInput'],
    ['a request id that is too short', { method: 'consultation.ask', input: ask, requestId: 'abc' }, 'BadInput'],
    ['a text that is too short', { method: 'consultation.ask', input: { ...ask, text: '   短   ' }, requestId: newRequestId() }, 'BadInput'],
    ['a text that is too long', { method: 'consultation.ask', input: { ...ask, text: '长'.repeat(2001) }, requestId: newRequestId() }, 'BadInput'],
    ['control characters', { method: 'consultation.ask', input: { ...ask, text: '老板三个月没发工资\u0000了怎么办' }, requestId: newRequestId() }, 'BadInput'],
    ['a day that is none', { method: 'consultation.ask', input: { ...ask, happenedOn: '2026-13-40' }, requestId: newRequestId() }, 'BadInput'],
    ['an operator in place of an id', { method: 'consultation.get', input: { id: { $gt: '' } } }, 'BadInput'],
    ['a prototype in the input', { method: 'law.list', input: JSON.parse('{"__proto__":{"topic":"wages"}}') }, 'BadInput'],
    ['an array as input', { method: 'law.list', input: [] }, 'BadInput'],
  ]
  test.each(sent)('%s is refused by name', async (_what, event, name) => {
    expect(await house.as(people.worker).send(event)).toMatchObject({ ok: false, error: { name } })
  })

  test('says which field, and repeats nothing that was typed', async () => {
    const reply = await house.as(people.worker).send({ method: 'consultation.ask', input: { ...ask, topic: '秘密', text: '短' }, requestId: newRequestId() })
    expect(reply).toMatchObject({ ok: false, error: { details: { fields: [{ path: 'topic' }, { path: 'text' }] } } })
    expect(JSON.stringify(reply)).not.toContain('秘密')
  })

  test('what the platform adds to an event is not taken for a fault', async () => {
    expect((await house.as(people.worker).send({ method: 'law.list', input: {}, userInfo: { appId: 'a', openId: 'b' }, tcbContext: {} })).ok).toBe(true)
  })
})

describe('identity', () => {
  test('is never read from the event', async () => {
    const reply = await house.as(people.stranger).send({ method: 'session.get', input: {}, userInfo: { openId: people.admin } })
    expect(reply).toMatchObject({ ok: true, data: { id: null, roles: ['worker'] } })
  })

  test('is each caller\'s own when many call at once', async () => {
    const openids = [people.worker, people.wang, people.admin, people.staff]
    const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => house.as(openids[n % 4]!).ok('session.get', {})))
    const ids = ['u_worker', 'u_wang', 'u_admin', 'u_staff']
    expect(replies.map((me) => me.id)).toEqual(replies.map((_, n) => ids[n % 4]))
  })

  test('falls back on no environment variable', async () => {
    process.env.WX_OPENID = people.admin
    try {
      expect((await house.as(null).ok('session.get', {})).id).toBeNull()
    } finally { delete process.env.WX_OPENID }
  })
})

describe('access', () => {
  test('without consent only what anyone may do', async () => {
    for (const name of methodNames) {
      if (methodOf(name).who === 'anyone') continue
      const reply = await house.as(people.stranger).send({ method: name, input: samples[name], ...methodOf(name).mutates && { requestId: newRequestId() } })
      expect([name, reply]).toMatchObject([name, { ok: false, error: { name: 'ConsentNeeded' } }])
    }
  })

  test('each method turns away who is less than it asks for', async () => {
    const least = { worker: null, lawyer: people.worker, staff: people.wang, admin: people.staff, anyone: null }
    for (const name of methodNames) {
      const openid = least[methodOf(name).who]
      if (!openid) continue
      const reply = await house.as(openid).send({ method: name, input: samples[name], ...methodOf(name).mutates && { requestId: newRequestId() } })
      expect([name, reply]).toMatchObject([name, { ok: false, error: { name: 'NotAllowed' } }])
    }
  })

  test('another person\'s consultation answers exactly like one that does not exist', async () => {
    const { id } = await answered(house)
    const there = { id }
    const nowhere = { id: 'c_0000000000000000' } as const
    const inputs = {
      'consultation.get': {}, 'consultation.followUp': { text: '还有一句' }, 'consultation.rate': { score: 5, solved: true }, 'consultation.close': {},
    }
    for (const [method, more] of Object.entries(inputs)) {
      const ask = (target: object) => house.as(people.other).send({ method, input: { ...target, ...more }, ...methodOf(method as 'consultation.get').mutates && { requestId: newRequestId() } })
      expect([method, await ask(there)]).toEqual([method, await ask(nowhere)])
      expect(await ask(there)).toMatchObject({ ok: false, error: { name: 'NotFound' } })
    }
  })

  test('a lawyer outside its unit or topic cannot tell it from one that does not exist', async () => {
    const { id } = await claimed(house)
    for (const method of ['consultation.claim', 'consultation.get'] as const) {
      expect((await house.as(people.zhao).refused(method, { id })).name).toBe('NotFound')
    }
    expect((await house.as(people.li).refused('consultation.get', { id })).name).toBe('NotFound')
  })

  test('staff and admins read no thread', async () => {
    const { id } = await asked(house)
    for (const openid of [people.staff, people.admin]) expect((await house.as(openid).refused('consultation.get', { id })).name).toBe('NotFound')
  })
})

describe('once', () => {
  test('a repeated request id returns the first result and writes once', async () => {
    const id = newRequestId()
    const first = await house.as(people.worker).ok('consultation.ask', ask, id)
    house.pass(5)
    expect(await house.as(people.worker).ok('consultation.ask', ask, id)).toEqual(first)
    expect((await house.as(people.worker).ok('consultation.list', {})).lines).toHaveLength(1)
  })

  test('ten times at once still writes once', async () => {
    const id = newRequestId()
    const replies = await Promise.all(Array.from({ length: 10 }, () => house.as(people.worker).ok('consultation.ask', ask, id)))
    expect(new Set(replies.map((reply) => reply.id)).size).toBe(1)
    expect((await house.as(people.worker).ok('consultation.list', {})).lines).toHaveLength(1)
  })

  test('a claim sent again after its answer was lost gives the same token', async () => {
    const { id } = await asked(house)
    const requestId = newRequestId()
    const first = await house.as(people.wang).ok('consultation.claim', { id }, requestId)
    expect(await house.as(people.wang).ok('consultation.claim', { id }, requestId)).toEqual(first)
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(1)
  })

  test('the same id with other input is an error, and changes nothing', async () => {
    const id = newRequestId()
    await house.as(people.worker).ok('consultation.ask', ask, id)
    expect((await house.as(people.worker).refused('consultation.ask', { ...ask, topic: 'injury' }, id)).name).toBe('RequestReused')
    expect((await house.as(people.worker).ok('consultation.list', {})).lines).toHaveLength(1)
  })

  test('two people may use the same request id', async () => {
    const id = newRequestId()
    const mine = await house.as(people.worker).ok('consultation.ask', ask, id)
    expect((await house.as(people.other).ok('consultation.ask', ask, id)).id).not.toBe(mine.id)
  })

  test('every write leaves one journal row: who, what, from which state to which, and no word of content', async () => {
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '去劳动监察大队投诉' })
    const reply = await house.store.handle({ action: 'database.getDocument', collectionName: 'journal', queryType: 'WHERE', query: JSON.stringify({ subject: id }), order: JSON.stringify({ at: 1 }), limit: 10 })
    const rows = ((reply as unknown as { data: { list: string[] } }).data.list).map((row) => JSON.parse(row))
    expect(rows.map(({ method, caller }) => [method, caller])).toEqual(expect.arrayContaining([['consultation.ask', 'u_worker'], ['consultation.claim', 'u_wang'], ['consultation.answer', 'u_wang']]))
    expect(rows).toHaveLength(3)
    expect(rows.find(({ method }) => method === 'consultation.answer').change).toMatchObject({ from: 'held', to: 'answered' })
    expect(JSON.stringify(rows)).not.toMatch(/投诉|没发工资|openid/)
  })
})

describe('the store out of reach', () => {
  test('is told as Unavailable, the log holds nothing that was typed, and the same request succeeds later', async () => {
    const logged: string[] = []
    const log = jest.spyOn(console, 'error').mockImplementation((line: unknown) => { logged.push(String(line)) })
    const url = process.env.TCB_CONTEXT_CNFG
    const id = newRequestId()
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: 'http://127.0.0.1:9/admin' })
    try {
      expect((await house.as(people.worker).refused('consultation.ask', ask, id)).name).toBe('Unavailable')
    } finally {
      process.env.TCB_CONTEXT_CNFG = url
      log.mockRestore()
    }
    expect(logged.join()).not.toContain('工资')
    expect((await house.as(people.worker).ok('consultation.ask', ask, id)).reference).toBeTruthy()
  })
})

test('the contract gives every method what the door needs', () => {
  for (const [name, method] of Object.entries(methods)) {
    expect(name).toMatch(/^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$/)
    expect(method.input.safeParse('text').success).toBe(false)
  }
  expect(contextOf(null)).toEqual({ environment: '{}' })
})
