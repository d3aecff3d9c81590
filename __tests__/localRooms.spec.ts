/** Single rooms of `local/` and of the replay: served files, the clock, what counts as doubled. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { limits } from '@contract'
import { chanceOf } from '../bench/replay/chance'
import { hasTwoAnswers, openLedger } from '../bench/replay/ledger'
import { questionsIn } from '../bench/replay/questions'
import { openClock } from '../local/clock'
import { masked } from '../local/outbox'
import { statics } from '../local/statics'
import { send } from '../local/visit'

const top = mkdtempSync(path.join(os.tmpdir(), 'rooms-'))
afterAll(() => { rmSync(top, { recursive: true, force: true }) })

describe('served files', () => {
  const script = 'export const words = "一样的话"\n'.repeat(200)
  let server: Server
  beforeAll(async () => {
    mkdirSync(path.join(top, 'h5/js'), { recursive: true })
    writeFileSync(path.join(top, 'h5/index.html'), '<!doctype html><title>home</title>')
    writeFileSync(path.join(top, 'h5/js/app.0123abcd.js'), script)
    writeFileSync(path.join(top, 'secret.txt'), 'not for you')
    const room = statics(path.join(top, 'h5'))
    server = createServer((incoming, response) => {
      const visit = { request: incoming, url: new URL(`http://local${incoming.url}`) }
      void room(visit).then((answer) => send(visit, response, answer))
    })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  })
  afterAll(() => { server.close() })

  const get = (address: string, headers: Record<string, string> = {}) => new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, path: address, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    }).on('error', reject).end()
  })

  test.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('go out as %s where it is taken', async (encoding, opened) => {
    const { headers, body } = await get('/js/app.0123abcd.js', { 'accept-encoding': encoding })
    expect(headers).toMatchObject({ 'content-encoding': encoding, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' })
    expect(opened(body).toString()).toBe(script)
    expect(body.length).toBeLessThan(script.length / 10)
  })

  test('are not sent again while they stay the same; a rebuilt one is', async () => {
    const { headers, body } = await get('/')
    expect([headers['cache-control'], headers['content-encoding'], body.toString()]).toEqual(['no-cache', undefined, '<!doctype html><title>home</title>'])
    const known = { 'if-none-match': String(headers.etag) }
    expect((await get('/', known)).status).toBe(304)
    writeFileSync(path.join(top, 'h5/index.html'), '<!doctype html><title>rebuilt</title>')
    expect((await get('/', known)).body.toString()).toContain('rebuilt')
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%', '/js', '/nothing.js'])('%s is not there', async (address) => {
    const { status, body } = await get(address)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('not for you')
  })
})

test('the clock never runs twice at once, and goes on after a failure', async () => {
  const seen: string[] = []
  let running = 0
  const clock = openClock(async () => {
    running++
    seen.push(`${running} running`)
    await new Promise((resolve) => { setImmediate(resolve) })
    running--
    if (seen.length === 2) throw new Error('the store is away')
  })
  const runs = await Promise.allSettled([clock.runNow(), clock.runNow(), clock.runNow()])
  await clock.close()
  expect(runs.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['1 running', '1 running', '1 running'])
})

test('an openid in the outbox is nobody', () => {
  expect([masked('oAbCdEfGhIjKlMn'), masked('short')]).toEqual(['oAb…Mn', '…'])
})

describe('what the replay calls doubled', () => {
  const said = (...kinds: ('question' | 'followUp' | 'answer' | 'askBack')[]) =>
    ({ messages: kinds.map((kind) => ({ id: 't_1' as const, by: kind === 'answer' || kind === 'askBack' ? 'lawyer' as const : 'worker' as const, kind, agency: null, surname: null, at: '', text: '', photos: [], check: 'passed' as const, citations: [] })) })

  test.each([
    [said('question', 'answer'), false],
    [said('question', 'askBack', 'followUp', 'answer'), false],
    [said('question', 'answer', 'followUp', 'answer'), false],
    [said('question', 'answer', 'answer'), true],
    [said('question', 'answer', 'followUp', 'answer', 'answer'), true],
  ])('thread %#', (thread, doubled) => { expect(hasTwoAnswers(thread)).toBe(doubled) })

  test('two holders under one token, two answers under one token', () => {
    const ledger = openLedger()
    ledger.held('c_1', 1, 'lawyer-01')
    ledger.held('c_1', 1, 'lawyer-01')
    ledger.held('c_1', 2, 'lawyer-02')
    ledger.answered('c_1', 2)
    expect([...ledger.doubled]).toEqual([])
    ledger.held('c_2', 1, 'lawyer-01')
    ledger.held('c_2', 1, 'lawyer-02')
    ledger.answered('c_3', 1)
    ledger.answered('c_3', 1)
    expect([...ledger.doubled]).toEqual(['c_2', 'c_3'])
  })
})

test('questions are fitted to the contract, and each seed chooses the same', async () => {
  const file = path.join(top, 'questions.jsonl')
  const lines = ['工资', `加班费\u0007${'很长'.repeat(2000)}`, '我该怎么办呢，请问一下各位'].map((question) => JSON.stringify({ question }))
  writeFileSync(file, `${lines.join('\n')}\n`)
  const read = await questionsIn(file, chanceOf(7))
  expect(read.map(({ topic }) => topic).slice(0, 2)).toEqual(['wages', 'hours'])
  expect(read.every(({ text }) => text.length >= limits.question.min && text.length <= limits.question.max && !text.includes('\u0007'))).toBe(true)
  expect(await questionsIn(file, chanceOf(7))).toEqual(read)
  writeFileSync(file, '{"question":"好的，这一行没有问题"}\nnot json\n')
  await expect(questionsIn(file, chanceOf(7))).rejects.toThrow(/questions\.jsonl:2 holds no/)
})
