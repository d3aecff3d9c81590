/** The door for browsers: what comes in by HTTP, and what goes out. */
import type { HttpAnswer } from '../cloudfunctions/api/http'
import { openPace } from '../cloudfunctions/api/pace'
import { type House, newRequestId, openHouse, pageOrigin } from './support/given'
import { people } from './support/people'
import { httpEvent, openBrowser, signedIn } from './support/web'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const session = JSON.stringify({ method: 'session.get', input: {} })
const cards = JSON.stringify({ method: 'law.list', input: {} })
const sent = async (event: object, openid: string | null = null) => await house.event(event, openid) as HttpAnswer
const errorIn = ({ body }: HttpAnswer) => (JSON.parse(body) as { error?: { name: string } }).error?.name

describe('two shapes of event', () => {
  test('what the platform vouches for is a phone\'s call, whatever it looks like', async () => {
    expect(await house.event({ method: 'session.get', input: {} }, people.wang)).toMatchObject({ ok: true, data: { id: 'u_wang' } })
    const browser = await signedIn(house, people.admin)
    const disguised = { ...httpEvent(session, { authorization: `Bearer ${browser.bearer}` }) }
    expect(await house.event(disguised, people.wang)).toMatchObject({ ok: false, error: { name: 'BadInput' } })
  })

  test('an HTTP event without a session is nobody, whatever its body and headers say', async () => {
    const claims = JSON.stringify({ method: 'session.get', input: {}, openid: people.admin })
    expect(errorIn(await sent(httpEvent(claims)))).toBe('BadInput')
    const forged = await sent(httpEvent(session, { 'x-wx-openid': people.admin, 'x-local-person': people.admin }))
    expect(JSON.parse(forged.body)).toMatchObject({ ok: true, data: { id: null } })
    const platformKeys = JSON.stringify({ method: 'session.get', input: {}, userInfo: { openId: people.admin } })
    expect(errorIn(await sent(httpEvent(platformKeys)))).toBe('BadInput')
  })

  test('a body in base64 is read as it was sent', async () => {
    expect((await sent({ ...httpEvent(Buffer.from(cards).toString('base64')), isBase64Encoded: true })).statusCode).toBe(200)
  })
})

describe('what it answers', () => {
  test.each([
    ['GET', httpEvent('', {}, 'GET'), 405, 'BadInput'],
    ['a form', httpEvent('method=law.list', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'BadInput'],
    ['no JSON', httpEvent('{"method":'), 400, 'BadInput'],
    ['an array', httpEvent('[]'), 400, 'BadInput'],
    ['too much from somebody unknown', httpEvent(JSON.stringify({ method: 'law.search', input: { text: 'x'.repeat(70_000) } })), 413, 'BadInput'],
    ['a method that is not there', httpEvent(JSON.stringify({ method: 'law.burn' })), 404, 'UnknownMethod'],
    ['a worker\'s method without a session', httpEvent(JSON.stringify({ method: 'consultation.list', input: {} })), 401, 'SignInNeeded'],
    ['a session that is none', httpEvent(session, { authorization: 'Bearer abc' }), 401, 'SignInNeeded'],
    ['another scheme', httpEvent(session, { authorization: 'Basic d2FuZzp3YW5n' }), 401, 'SignInNeeded'],
    ['a header sent twice', { ...httpEvent(session), headers: { ...httpEvent(session).headers, 'Content-Type': 'text/plain' } }, 415, 'BadInput'],
  ])('%s', async (_what, event, status, name) => {
    const answer = await sent(event)
    expect([answer.statusCode, errorIn(answer)]).toEqual([status, name])
  })

  test('every answer forbids to be framed, guessed, kept or passed on, and asks for TLS', async () => {
    for (const event of [httpEvent(cards), httpEvent('', {}, 'GET'), httpEvent(cards, { origin: 'https://evil.example' })]) {
      expect((await sent(event)).headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer', 'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) as string,
        'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/) as string,
      })
    }
  })

  test('photos of a signed-in person fit, up to what a function takes', async () => {
    const browser = await signedIn(house, people.wang)
    const large = { method: 'photo.add', input: { data: 'A'.repeat(1_900_000) }, requestId: newRequestId() }
    expect(errorIn(await browser.post(large))).toBe('NotAPhoto')
    expect((await browser.post({ ...large, input: { data: 'A'.repeat(6 * 1024 * 1024) } })).statusCode).toBe(413)
  })

  test('a write is written once, and its journal says who', async () => {
    const browser = await signedIn(house, people.worker)
    const id = newRequestId()
    const ask = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const
    const first = await browser.ok('consultation.ask', ask, id)
    expect(await browser.ok('consultation.ask', ask, id)).toEqual(first)
    expect((await house.as(people.worker).ok('consultation.list', {})).lines).toHaveLength(1)
  })

  test('the store out of reach is told as Unavailable', async () => {
    const browser = await signedIn(house, people.wang)
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const url = process.env.TCB_CONTEXT_CNFG
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: 'http://127.0.0.1:9/admin' })
    try {
      const answer = await browser.post({ method: 'session.get', input: {} })
      expect([answer.statusCode, errorIn(answer)]).toEqual([503, 'Unavailable'])
    } finally {
      process.env.TCB_CONTEXT_CNFG = url
      log.mockRestore()
    }
  })
})

describe('pages of other addresses', () => {
  test.each([
    ['one in the list', { origin: pageOrigin }, 200, pageOrigin],
    ['its own', { origin: 'https://env.example' }, 200, 'https://env.example'],
    ['another', { origin: 'https://evil.example' }, 403, undefined],
    ['one that hides', { origin: 'null' }, 403, undefined],
    ['one that begins like one in the list', { origin: `${pageOrigin}.evil.example` }, 403, undefined],
  ])('%s', async (_what, headers, status, allowed) => {
    const answer = await sent(httpEvent(cards, headers))
    expect([answer.statusCode, answer.headers['access-control-allow-origin'], answer.headers.vary]).toEqual([status, allowed, 'origin'])
  })

  test('asks before: allowed are POST and two headers, never credentials of the browser\'s own', async () => {
    const answer = await sent(httpEvent('', { 'access-control-request-method': 'POST' }, 'OPTIONS'))
    expect(answer).toMatchObject({ statusCode: 204, body: '', headers: { 'access-control-allow-origin': pageOrigin, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'authorization, content-type' } })
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
    expect((await sent(httpEvent('', { origin: 'https://evil.example' }, 'OPTIONS'))).statusCode).toBe(403)
  })
})

describe('haste', () => {
  test('an address where nobody is signed in is slowed down, and let in again a minute later; others are not', async () => {
    house.pace = openPace()
    const from = (address: string) => sent(httpEvent(cards, { 'x-real-ip': address }))
    const answers = []
    for (let n = 0; n < 241; n++) answers.push(await from('203.0.113.9'))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(240)
    expect(answers.at(-1)).toMatchObject({ statusCode: 429, headers: { 'retry-after': '60' } })
    expect((await from('203.0.113.10')).statusCode).toBe(200)
    house.pass(1)
    expect((await from('203.0.113.9')).statusCode).toBe(200)
  })

  test('who tries sessions out is counted as nobody; who is signed in is counted as themselves', async () => {
    house.pace = (key, most) => /^@/.test(key) || most !== 600 ? 9 : 0
    const browser = await signedIn({ ...house, event: house.event }, people.wang).catch(() => null)
    expect(browser).toBeNull()
    expect((await sent(httpEvent(session, { authorization: 'Bearer abc' }))).statusCode).toBe(429)
    house.pace = null
    const known = await signedIn(house, people.wang)
    house.pace = (key, most) => key === 'u_wang' && most === 600 ? 0 : 9
    expect(await known.ok('session.get', {})).toMatchObject({ id: 'u_wang' })
  })

  test('remembers a bounded number of callers', () => {
    const pace = openPace()
    for (let n = 0; n < 10_050; n++) pace(`caller-${n}`, 1, house.at)
    expect(pace('caller-10049', 1, house.at)).toBeGreaterThan(0)
    expect(pace('caller-0', 1, house.at)).toBe(0)
  })
})

test('a browser where nobody is signed in reads the law', async () => {
  expect((await openBrowser(house).ok('law.list', {})).cards.length).toBeGreaterThan(10)
})
