import fc from 'fast-check'
import { Query } from 'mingo'
import { openStore, type Store } from '../local/store/store'
import { rmSync } from 'node:fs'
import { newFolder } from './support/localStore'

/** Whatever index a query takes, it must find what a look at every document finds. */
const collections = {
  things: [
    { name: 'one', keys: [['a', 'asc'], ['b', 'desc'], ['c', 'asc']] },
    { name: 'two', keys: [['list', 'asc'], ['a', 'asc'], ['b', 'asc']] },
    { name: 'three', keys: [['b', 'asc'], ['list', 'desc']] },
    { name: 'four', keys: [['c', 'desc']] },
  ],
} as const

// Without U+E000–U+FFFF: mingo, the judge here, orders them by UTF-16 and MongoDB does not.
const text = fc.constantFrom('', 'a', 'ab', 'b', '欠薪', '\u{1f4a9}', 'a\u0000', 'a\u0001')
const scalar = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(-0.5, 1e300, 2 ** 53), text, fc.boolean(), fc.constant(null), fc.date({ min: new Date(-1e12), max: new Date(2e12), noInvalidDate: true }))
const few = fc.integer({ min: 0, max: 3 })
const list = fc.oneof(fc.array(fc.oneof(few, text), { maxLength: 3 }), fc.array(few, { minLength: 2, maxLength: 3 }), few)
const thing = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: scalar, c: scalar, list }, { requiredKeys: ['a'] })

const operators = fc.oneof(
  scalar.map((value) => value as unknown),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((values) => ({ $in: values })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), fc.oneof(fc.integer({ min: -2, max: 3 }), text)).map(([name, value]) => ({ [name]: value })),
  fc.tuple(fc.integer({ min: -2, max: 1 }), fc.integer({ min: 0, max: 3 })).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.constantFrom({ $ne: 1 }, { $exists: true }, /^a/, /^ab*/),
)
const filter = fc.record({ a: operators, b: operators, c: operators, list: operators }, { requiredKeys: [] })
const order = fc.subarray(['a', 'b', 'c'] as const, { minLength: 0 }).chain((paths) => fc.tuple(...paths.map((path) => fc.tuple(fc.constant(path), fc.constantFrom(1, -1)))))

const wire = (value: unknown): unknown => {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: '' } }
  if (Array.isArray(value)) return value.map(wire)
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wire(inner)])) : value
}

const ranks = ['null', 'number', 'string', 'boolean', 'date']
const rank = (value: unknown): number => ranks.indexOf(value === null || value === undefined ? 'null' : value instanceof Date ? 'date' : typeof value)
const compare = (a: unknown, b: unknown): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string))
  return Math.sign(Number(a ?? 0) - Number(b ?? 0))
}

type Row = Record<string, unknown>
let dataDir: string
let store: Store
beforeAll(() => { dataDir = newFolder(); store = openStore({ dataDir, collections, now: Date.now }) })
afterAll(() => { store.close(); rmSync(dataDir, { recursive: true }) })

const ask = async (action: string, payload: object): Promise<{ code?: string, message?: string, data: { list: string[], total: number } }> =>
  await store.handle({ action: `database.${action}`, collectionName: 'things', ...payload }) as never

const clear = async (ids: readonly number[]) => { for (const id of ids) await ask('removeDocument', { query: JSON.stringify({ _id: id }), multi: false }) }

test('an index finds what a look at every document finds, in the same order', async () => {
  let served = 0
  await fc.assert(fc.asyncProperty(fc.array(thing, { minLength: 1, maxLength: 12 }), fc.array(fc.tuple(filter, order), { minLength: 1, maxLength: 12 }), async (rows, queries) => {
    const docs: Row[] = rows.map((row, _id) => ({ _id, ...row }))
    await ask('insertDocument', { data: docs.map((doc) => JSON.stringify(wire(doc))) })
    for (const [where, by] of queries) {
      const query = JSON.stringify(wire(where))
      const reply = await ask('getDocument', { query, order: JSON.stringify(Object.fromEntries(by)), limit: 100 })
      if (reply.message?.startsWith('no declared index')) continue
      served++
      const expected = new Query(where as never, {}).find<Row>(docs).all()
      const found = reply.data.list.map((body) => docs[(JSON.parse(body) as { _id: number })._id]!)
      expect(found.map((doc) => doc['_id']).sort()).toEqual(expected.map((doc) => doc['_id']).sort())
      for (const [i, doc] of found.entries()) {
        const steps = by.map(([path, sign]) => sign * compare(found[i - 1]?.[path] ?? null, doc[path] ?? null)).filter((step) => step !== 0)
        if (i > 0) expect(steps[0] ?? 0).toBeLessThanOrEqual(0)
      }
      const cut = await ask('getDocument', { query, order: JSON.stringify(Object.fromEntries(by)), offset: 1, limit: 2 })
      expect(cut.data.list).toEqual(reply.data.list.slice(1, 3))
      if (by.length === 0) expect((await ask('calculateDocument', { query })).data.total).toBe(expected.length)
    }
    await clear(docs.map((doc) => Number(doc['_id'])))
  }), { numRuns: 150 })
  expect(served).toBeGreaterThan(200)
}, 60_000)

test('a transaction finds the same through its own unsaved writes', async () => {
  await fc.assert(fc.asyncProperty(fc.array(thing, { minLength: 2, maxLength: 8 }), filter, order, fc.nat(), async (rows, where, by, chance) => {
    const docs: Row[] = rows.map((row, _id) => ({ _id, ...row }))
    const split = chance % docs.length
    await ask('insertDocument', { data: docs.map((doc, i) => JSON.stringify(wire(i < split ? { ...doc, a: 1, b: 1 } : doc))) })
    const { transactionId } = await ask('startTransaction', {}) as unknown as { transactionId: string }
    for (const { _id, ...doc } of docs.slice(0, split)) await ask('modifyDocument', { transactionId, query: JSON.stringify({ _id }), data: JSON.stringify(wire(doc)), merge: false, upsert: true })
    const read = { query: JSON.stringify(wire(where)), order: JSON.stringify(Object.fromEntries(by)), limit: 100 }
    const [inside] = [await ask('getDocument', { ...read, transactionId })]
    if (inside.code === undefined) await ask('commitTransaction', { transactionId })
    const after = await ask('getDocument', read)
    if (inside.code === undefined) {
      expect([...inside.data.list].sort()).toEqual([...after.data.list].sort())
      const keys = (list: string[]) => list.map((body) => by.map(([path]) => docs[(JSON.parse(body) as { _id: number })._id]![path] ?? null))
      expect(keys(inside.data.list)).toEqual(keys(after.data.list))
    }
    await clear(docs.map((doc) => Number(doc['_id'])))
  }), { numRuns: 100 })
}, 60_000)
