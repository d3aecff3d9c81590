import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { connect } from '../local/store/connection'
import { openStore, type Store } from '../local/store/store'
import { newFolder } from './support/localStore'
import { collections } from './support/localStoreCollections'

let dataDir: string
beforeEach(() => { dataDir = newFolder() })
afterEach(() => { rmSync(dataDir, { recursive: true, force: true }) })

const file = () => path.join(dataDir, 'store.db')
const open = (declared: Parameters<typeof openStore>[0]['collections'] = collections) =>
  openStore({ dataDir, collections: declared, now: Date.now })
const ask = (store: Store, action: string, payload: object) =>
  store.handle({ action: `database.${action}`, collectionName: 'things', ...payload })
const total = async (store: Store, query: object): Promise<unknown> =>
  (await ask(store, 'calculateDocument', { query: JSON.stringify(query) }))['data']

describe('a data folder', () => {
  test('keeps everything over a restart', async () => {
    const first = open()
    await ask(first, 'insertDocument', { data: ['{"_id":"a","n":1,"tags":["x","y"]}'] })
    first.close()
    const second = open()
    expect(await ask(second, 'getDocument', { query: '{"tags":"y"}', limit: 1 })).toMatchObject({ data: { list: ['{"_id":"a","n":1,"tags":["x","y"]}'] } })
    second.close()
  })

  test('never gives a version twice, so a conflict is seen after a restart too', async () => {
    open().close()
    const first = open()
    await ask(first, 'insertDocument', { data: ['{"_id":"a","n":1}'] })
    first.close()
    const second = open()
    const { transactionId } = await ask(second, 'startTransaction', {})
    const change = { query: '{"_id":"a"}', data: '{"$inc":{"n":1}}', merge: true, multi: false }
    expect(await ask(second, 'modifyDocument', change)).toMatchObject({ data: { updated: 1 } })
    expect(await ask(second, 'modifyDocument', { ...change, transactionId })).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    second.close()
  })

  test('serves one process at a time', () => {
    const first = open()
    expect(() => open()).toThrow(`${dataDir} is in use by another process`)
    first.close()
    open().close()
  })

  test('that is a file is refused in one line', () => {
    const blocked = path.join(dataDir, 'file')
    writeFileSync(blocked, '')
    expect(() => openStore({ dataDir: path.join(blocked, 'data'), collections, now: Date.now })).toThrow(/^cannot use the data folder .*file.data: .*$/)
    mkdirSync(file())
    expect(() => open()).toThrow(/^cannot open .*store\.db: .*$/)
  })

  test.each([
    ['of text', () => { writeFileSync(file(), 'my own notes, not a database\n'.repeat(400)) }],
    ['of another program', () => { const other = connect(file()); other.exec('CREATE TABLE notes(x)'); other.close() }],
    ['cut short', () => { open().close(); truncateSync(file(), 8192) }],
    ['overwritten in the middle', () => {
      const store = open()
      store.bulk('things', Array.from({ length: 500 }, (_, n) => ({ _id: `t${n}`, n, text: 'x'.repeat(200) })))
      store.close()
      const bytes = readFileSync(file())
      writeFileSync(file(), bytes.fill(0xab, bytes.length / 2, bytes.length / 2 + 8192))
    }],
  ])('with a store.db %s is refused and left as it is', (_name, spoil) => {
    spoil()
    const before = readFileSync(file())
    expect(() => open()).toThrow(/^cannot open .*store\.db: .+$/)
    expect(readFileSync(file()).equals(before)).toBe(true)
  })
})

describe('declared indexes', () => {
  const with_ = (keys: readonly (readonly [string, 'asc' | 'desc'])[], unique?: true) =>
    ({ things: [{ name: 'main', keys, ...(unique && { unique }) }] })

  test('are built, changed and dropped on opening', async () => {
    const first = open({ things: [] })
    first.bulk('things', Array.from({ length: 10 }, (_, n) => ({ _id: n, n, tags: ['all', `t${n}`] })))
    expect(await ask(first, 'calculateDocument', { query: '{"n":1}' })).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    first.close()
    const second = open(with_([['n', 'asc']]))
    expect(await total(second, { n: { $gte: 4 } })).toEqual({ total: 6 })
    second.close()
    const third = open(with_([['tags', 'desc'], ['n', 'asc']]))
    expect([await total(third, { tags: 'all' }), await total(third, { tags: { $in: ['all', 't1'] } })]).toEqual([{ total: 10 }, { total: 10 }])
    expect(await ask(third, 'calculateDocument', { query: '{"n":1}' })).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    third.close()
  })

  test('that cannot be unique stop the opening and change nothing', async () => {
    const first = open({ things: [] })
    first.bulk('things', [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
    first.close()
    expect(() => open(with_([['n', 'asc']], true))).toThrow(/cannot bring the indexes of .*store\.db up to date: E11000 .* main/)
    const second = open(with_([['n', 'asc']]))
    expect(await total(second, { n: 1 })).toEqual({ total: 2 })
    second.close()
  })

  test('know an array that a rolled back write did not bring', async () => {
    const store = open({ things: [{ name: 'main', keys: [['tags', 'asc']] }, { name: 'one', keys: [['n', 'asc']], unique: true }] })
    await ask(store, 'insertDocument', { data: ['{"_id":"a","n":1}'] })
    expect(await ask(store, 'insertDocument', { data: ['{"_id":"b","n":1,"tags":["x","y"]}'] })).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    await ask(store, 'insertDocument', { data: ['{"_id":"c","n":2,"tags":["x","y"]}'] })
    store.close()
    const again = open({ things: [{ name: 'main', keys: [['tags', 'asc']] }, { name: 'one', keys: [['n', 'asc']], unique: true }] })
    expect(await total(again, { tags: { $in: ['x', 'y'] } })).toEqual({ total: 1 })
    again.close()
  })
})

/** Lets a child write until it has acknowledged `acks` writes, kills it with -9 and returns what it acknowledged. */
const killedAfter = async (acks: number, prefix: string): Promise<readonly string[]> => {
  const script = path.join(__dirname, 'support/localStoreChild.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, prefix], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) if (said.push(line) === acks) child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  return said
}

test('kill -9 at any moment loses no acknowledged write and halves no transaction', async () => {
  const seed = Number(process.env['LOCAL_STORE_SEED'] ?? Date.now() % 100_000)
  console.info(`LOCAL_STORE_SEED=${seed}`)
  const said: string[] = []
  for (const round of [1, 2, 3]) {
    said.push(...await killedAfter(1 + (seed * round * 31) % 400, `round${round}-`))
    const store = open()
    const lost: string[] = []
    for (const id of said) if ((await total(store, { _id: id }) as { total: number }).total !== 1) lost.push(id)
    expect(lost).toEqual([])
    expect(await total(store, { tags: 'left' })).toEqual(await total(store, { tags: 'right' }))
    expect(await total(store, { group: 'pair' })).toEqual(await total(store, { tags: 'both' }))
    expect(await total(store, { group: 'one' })).toEqual(await total(store, { tags: 'y' }))
    store.close()
  }
  const verdict = connect(file()).one('PRAGMA integrity_check')
  expect(verdict).toEqual(['ok'])
}, 60_000)
