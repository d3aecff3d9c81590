/** CloudBase on one machine, as a process of its own: who is who, who may come in, what survives, what is refused. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { privacyVersion } from '@contract'
import { plusMinutes, startOfDay } from '@domain/calendar'
import { cardOf } from '../cloudfunctions/content/cards'
import { historyAt } from '../local/seed/history'
import { shiftsOf } from '../local/seed/shifts'
import { talks } from '../local/seed/talks'
import { stations, units } from '../local/seed/town'
import { contentsOf, ensureFunctions, failedStart, newDataDir, type RunningHost, startHost } from './support/localHost'

jest.setTimeout(60_000)

const dataDir = newDataDir()
let host: RunningHost
beforeAll(async () => {
  ensureFunctions()
  host = await startHost(dataDir)
})
afterAll(async () => {
  await host.end('SIGTERM')
  rmSync(path.dirname(dataDir), { recursive: true, force: true })
})

const session = JSON.stringify({ method: 'session.get', input: {} })
const two = (at: number) => String(at + 1).padStart(2, '0')

describe('who is who', () => {
  test('twenty people at once each are themselves', async () => {
    const people = [['worker', 6], ['lawyer', 12], ['office', 2]].flatMap(([kind, many]) => Array.from({ length: many as number }, (_, at) => `${kind}-${two(at)}`))
    const replies = await Promise.all(people.map((openid) => host.as(openid, 'session.get', {})))
    expect(replies.map((reply) => reply.ok && reply.data.id)).toEqual(people.map((openid) => `u_${openid.replace('-', '')}`))
  })

  test('a browser is a phone with an account of its own', async () => {
    const cookie = (await host.post('/api', session)).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^phone=[\w-]{20,64}; HttpOnly; SameSite=Strict; Path=\//)
    const phone = { cookie: cookie.split(';')[0]! }
    const consent = { method: 'session.consent', input: { version: privacyVersion }, requestId: 'phone-consent-0001' }
    const { data: me } = await (await host.post('/api', JSON.stringify(consent), phone)).json()
    expect(me.id).toMatch(/^u_/)
    const again = await host.post('/api', session, phone)
    expect(again.headers.get('set-cookie')).toBeNull()
    expect((await again.json()).data.id).toBe(me.id)
    expect((await (await host.post('/api', session)).json()).data.id).toBeNull()
  })

  test('a strict cookie that stayed at home is not overwritten', async () => {
    expect((await host.get('/', { 'sec-fetch-site': 'cross-site' })).headers.get('set-cookie')).toBeNull()
  })

  test('nobody is named by what no openid can be', async () => {
    expect((await host.post('/api', session, { 'x-local-person': 'a b' })).status).toBe(400)
  })
})

/** A request with headers that fetch does not let one set. */
const statusFor = (address: string, method: string, headers: Record<string, string>) => new Promise((resolve, reject) => {
  const sent = request(host.url + address, { method, headers }, (response) => { response.resume(); resolve(response.statusCode) })
  sent.on('error', reject)
  sent.end(method === 'POST' ? session : undefined)
})

describe('who may come in', () => {
  test.each([
    ['a page of another site', '/api', 'POST', { origin: 'http://evil.example' }, 403],
    ['a page that hides where it is from', '/api', 'POST', { origin: 'null' }, 403],
    ['another site without an origin', '/clock', 'POST', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a name pointed at this machine', '/people.json', 'GET', { host: 'evil.example' }, 403],
    ['a browser at the store', '/admin', 'POST', { 'sec-fetch-site': 'same-origin' }, 403],
    ['a form instead of JSON', '/api', 'POST', { 'content-type': 'text/plain' }, 415],
    ['a program of this machine', '/api', 'POST', { 'content-type': 'application/json' }, 200],
  ])('%s: %s %s', async (_who, address, method, headers, status) => {
    expect(await statusFor(address, method, headers)).toBe(status)
  })

  test('a body that is too large or no JSON gets a reply of the contract', async () => {
    const large = await host.post('/api', `"${'x'.repeat(6 * 1024 * 1024)}"`)
    expect([large.status, await large.json()]).toEqual([413, { ok: false, error: { name: 'BadInput', details: { fields: [{ path: '', why: 'too_big' }] } } }])
    const broken = await host.post('/api', '{"method":')
    expect([broken.status, await broken.json()]).toEqual([400, { ok: false, error: { name: 'BadInput', details: { fields: [{ path: '', why: 'not_json' }] } } }])
  })
})

describe('pages', () => {
  test('the clock runs on demand', async () => {
    const tallies = await Promise.all([host.post('/clock', ''), host.post('/clock', '')].map(async (reply) => (await reply).json()))
    expect(tallies).toEqual([expect.objectContaining({ ok: true, failed: 0 }), expect.objectContaining({ ok: true, failed: 0 })])
  })

  test('the outbox shows what would have gone out, harmless and in pages', async () => {
    const spoken = (nth: number) => ({ touser: 'openid-of-somebody', data: { thing1: { value: `<b>message ${nth}</b>` } } })
    for (let nth = 1; nth <= 51; nth++) await host.post('/admin', JSON.stringify({ action: 'wx.api', apiName: '<script>alert(1)</script>', requestData: JSON.stringify(spoken(nth)) }))
    const newest = await (await host.get('/outbox')).text()
    expect(newest).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(newest).toContain('&lt;b&gt;message 51&lt;/b&gt;')
    expect(newest).not.toMatch(/<script>|<b>|openid-of-somebody|message 1&/)
    const older = /href="(\/outbox\?before=\d+)"/.exec(newest)?.[1] ?? ''
    expect(await (await host.get(older)).text()).toContain('message 1&lt;')
  })

  test.each([['DK7M2Q4A', 'DK7M2Q4A'], ['a%20b', 'a%20b'], ['%E0%A4%A', '%25E0%25A4%25A']])('the code %s opens the home page', async (code, scene) => {
    expect((await host.get(`/s/${code}`)).headers.get('location')).toBe(`/#/pages/home?scene=${scene}`)
  })

  test('everyone seeded can be signed in as', async () => {
    const body = await (await host.get('/sign-in')).text()
    expect(new Set(body.match(/\/\?as=[\w-]+/g)).size).toBe(29)
    expect(new Set(body.match(/href="\/s\/\w+/g)).size).toBe(30)
  })
})

describe('the seed', () => {
  test('at every station somebody is on duty, at every hour to come', async () => {
    const now = '2026-11-21T22:10:00.000Z'
    for (let hour = 0; hour < 24; hour++) {
      const at = plusMinutes(startOfDay(now), hour * 60)
      const covered = shiftsOf(now).filter(({ from, to }) => from <= at && at < to).map(({ unitId }) => unitId)
      expect(covered).toEqual(expect.arrayContaining(['n_root', 'n_d1', 'n_d2', 'n_d3']))
    }
    const listed = await (await host.get('/people.json')).json() as { stations: { code: string }[] }
    expect(listed.stations).toHaveLength(stations.length)
    const cards = await Promise.all(listed.stations.map(({ code }) => host.as('worker-01', 'station.get', { code })))
    expect(cards.filter((card) => !card.ok || card.data.onDuty.length === 0)).toEqual([])
  })

  test('history follows the rules, and cites cards that exist', () => {
    const { consultations, holder } = historyAt('2026-11-21T22:10:00.000Z')
    const count = (state: string) => consultations.filter((one) => one.state === state).length
    expect([count('waiting'), count('held'), count('answered') + count('closed')]).toEqual([3, 1, talks.length])
    expect(consultations.find(({ state }) => state === 'held')?.holder?.lawyerId).toBe(holder.id)
    expect(consultations.filter(({ promise }) => promise === 'broken')).toHaveLength(3)
    expect(talks.filter(({ card }) => !cardOf(card))).toEqual([])
    expect(units).toHaveLength(15)
  })
})

describe('what survives', () => {
  const folder = newDataDir()
  afterAll(() => { rmSync(path.dirname(folder), { recursive: true, force: true }) })

  test('an acknowledged question survives kill -9, and --fresh starts over', async () => {
    const first = await startHost(folder)
    const asked = await first.as('worker-01', 'consultation.ask', { topic: 'wages', text: '三个月没有发工资，怎么办？' })
    if (!asked.ok) throw new Error(asked.error.name)
    expect(await first.end('SIGKILL')).toBeNull()
    const { id } = asked.data
    const second = await startHost(folder)
    expect(await second.as('worker-01', 'consultation.get', { id })).toMatchObject({ ok: true, data: { id, state: expect.stringMatching(/^(waiting|offered)$/) as string, messages: [{ text: '三个月没有发工资，怎么办？' }] } })
    expect(await second.end('SIGTERM')).toBe(0)
    expect(statSync(path.join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
    const third = await startHost(folder, '--fresh')
    expect(await third.as('worker-01', 'consultation.get', { id })).toMatchObject({ ok: false, error: { name: 'NotFound' } })
    expect(await third.as('worker-01', 'consultation.list', {})).toMatchObject({ ok: true })
    await third.end('SIGTERM')
  })
})

describe('what is in the way is said in one line, and nothing is changed', () => {
  const top = mkdtempSync(path.join(os.tmpdir(), 'host-faults-'))
  afterAll(() => { rmSync(top, { recursive: true, force: true }) })
  const key = `k1:${Buffer.alloc(32, 7).toString('base64')}\n`
  const folderWith = (name: string, files: Record<string, string>) => {
    mkdirSync(path.join(top, name))
    for (const [file, content] of Object.entries(files)) writeFileSync(path.join(top, name, file), content)
  }
  folderWith('corrupt', { 'secret.key': key, 'store.db': 'no database at all '.repeat(500) })
  folderWith('keyless', { 'store.db': 'anything' })
  folderWith('foreign', { 'secret.key': key, 'thesis.doc': 'years of work' })
  folderWith('photos', { 'holiday.jpg': 'sand' })
  const at = (name: string) => ['--port', '0', '--data', path.join(top, name)]

  test.each([
    ['an unknown flag', () => ['--prot', '1'], /^unknown flag --prot: known are .*$/],
    ['a bad port', () => ['--port', '70000'], /^--port 70000 is not a port.*$/],
    ['a flag without its value', () => ['--data'], /^--data needs a value.*$/],
    ['a busy port', () => ['--port', new URL(host.url).port, '--data', path.join(top, 'never')], /^cannot listen on .*another program uses this port.*$/],
    ['a folder in use', () => ['--port', '0', '--data', dataDir, '--fresh'], /in use by another process$/],
    ['a folder that cannot be made', () => at('photos/holiday.jpg/x'), /^cannot use the data folder .*$/],
    ['a corrupt store', () => at('corrupt'), /^cannot open .*store\.db: .*$/],
    ['a store without its key', () => at('keyless'), /secret\.key is gone.*$/],
    ['a folder of something else', () => at('photos'), /holds something else \(holiday\.jpg\).*$/],
    ['--fresh on what is not ours', () => [...at('foreign'), '--fresh'], /^--fresh leaves .*thesis\.doc.*$/],
    ['--fresh on a folder without our key', () => [...at('keyless'), '--fresh'], /^--fresh leaves .*$/],
  ])('%s', async (_what, args, line) => {
    const before = contentsOf(top)
    const { code, stdout, stderr } = await failedStart(...args())
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trimEnd()).toMatch(line)
    expect(stderr.match(/\n/g)).toHaveLength(1)
    expect(contentsOf(top)).toEqual(before)
    expect(await host.as('worker-01', 'session.get', {})).toMatchObject({ ok: true })
  })
})
