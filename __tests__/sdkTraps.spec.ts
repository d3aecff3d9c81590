/** Each trap of the SDK, first shown, then shown caught by the repository layer. */
import tcb from '@cloudbase/node-sdk'
import { count, database, Duplicate, find, findNear, transact } from '../cloudfunctions/db/database'
import { type House, openHouse } from './support/given'

let house: House
beforeEach(async () => { house = await openHouse({ settled: false }) })
afterEach(() => house.close())

const sdk = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
const row = (id: string, more: object = {}) => ({ _id: id, openid: `openid-${id}`, ...more })
const add = (...ids: string[]) => transact(async (tx) => { for (const id of ids) await tx.add('people', row(id)) })
const whatever = (value: unknown) => value as never

test('trap 1: a where-write in a transaction runs outside it; here a transaction has no where', async () => {
  await add('u_1')
  const transaction = await sdk().startTransaction()
  await transaction.collection('people').where({ _id: 'u_1' }).update({ surname: '张' })
  await transaction.rollback()
  expect((await database.get('people', 'u_1'))?.surname).toBe('张') // the rollback did not take it back
  await transact(async (tx) => { expect(Object.keys(tx).sort()).toEqual(['add', 'get', 'put', 'remove', 'take']) })
})

test('trap 2: a condition that is undefined or {} matches everything; here it is an error', async () => {
  await add('u_1', 'u_2')
  expect((await sdk().collection('people').where({ _id: 'u_1', openid: undefined }).get()).data).toHaveLength(1)
  for (const where of [{}, { openid: undefined }, { openid: {} }, { openid: null }, { openid: { gt: undefined } }, { openid: { regex: '.*' } }]) {
    await expect(find('people', { where: whatever(where), limit: 10 })).rejects.toThrow(TypeError)
    await expect(count('people', whatever(where))).rejects.toThrow(TypeError)
  }
})

test('trap 2: what cannot be stored as it is, is not stored at all', async () => {
  for (const bad of [undefined, NaN, new Date(0), () => 1, /x/, { $inc: 1 }, { 'a.b': 1 }, Infinity, 1n]) {
    await expect(transact((tx) => tx.add('people', row('u_bad', { bad })))).rejects.toThrow(TypeError)
  }
  expect(await database.get('people', 'u_bad')).toBeNull()
})

test('trap 2: an update merges nested objects; here a put replaces the document', async () => {
  await add('u_1')
  await transact(async (tx) => tx.put('people', row('u_1', { lawyer: { a: 1, b: 2 }, list: [], empty: {} })))
  await sdk().collection('people').doc('u_1').update({ lawyer: { a: 3 } })
  expect((await database.get('people', 'u_1'))?.lawyer).toEqual({ a: 3, b: 2 })
  await transact(async (tx) => tx.put('people', row('u_1', { lawyer: { a: 4 } })))
  expect(await database.get('people', 'u_1')).toEqual(row('u_1', { lawyer: { a: 4 } }))
})

test('trap 3: one document has one shape, in and out of a transaction', async () => {
  await add('u_1')
  expect(await database.get('people', 'u_1')).toEqual(row('u_1'))
  expect(await database.get('people', 'u_none')).toBeNull()
  await transact(async (tx) => {
    expect(await tx.get('people', 'u_1')).toEqual(row('u_1'))
    expect(await tx.get('people', 'u_none')).toBeNull()
  })
})

test('trap 3: a list without a limit, or over 1,000, is an error and not a cut', async () => {
  for (const limit of [0, 1001, NaN]) await expect(find('people', { where: { openid: 'x' }, limit })).rejects.toThrow(RangeError)
})

test('trap 4: on a conflict the work runs again, and its effect stands once', async () => {
  await transact((tx) => tx.add('people', row('u_1', { holding: 0 })))
  let runs = 0
  await Promise.all(Array.from({ length: 8 }, () => transact(async (tx) => {
    runs++
    const now = await tx.get('people', 'u_1')
    await tx.put('people', { ...now!, holding: (now!.holding as number) + 1 })
  }).catch(() => undefined)))
  const { holding } = (await database.get('people', 'u_1'))!
  expect(runs).toBeGreaterThan(holding as number)
  expect(holding).toBeGreaterThanOrEqual(1)
})

test('trap 6: when the answer to a commit is lost, the journal tells that it happened', async () => {
  const { write } = await import('../cloudfunctions/db/journal')
  const intent = { caller: 'u_1', method: 'test.write', requestId: 'request-0000000001', input: {}, at: house.at }
  const work = jest.fn(async () => ({ output: 'done', subject: 'u_1', change: {} }))
  expect(await write(intent, work)).toMatchObject({ fresh: true, row: { output: 'done' } })
  expect(await write(intent, work)).toMatchObject({ fresh: false, row: { output: 'done' } })
})

test('trap 8: snapshots permit write skew, so a claim writes the lawyer\'s row too', async () => {
  await transact(async (tx) => { await tx.add('people', row('u_a', { on: true })); await tx.add('people', row('u_b', { on: true })) })
  const leave = (mine: string, theirs: string) => transact(async (tx) => {
    const [me, other] = [await tx.get('people', mine), await tx.get('people', theirs)]
    if (other?.on) await tx.put('people', { ...me!, on: false })
  })
  const first = await sdk().startTransaction()
  await first.collection('people').doc('u_b').get()
  await leave('u_b', 'u_a')
  await first.collection('people').doc('u_a').set({ openid: 'openid-u_a', on: false })
  await first.commit()
  expect([(await database.get('people', 'u_a'))?.on, (await database.get('people', 'u_b'))?.on]).toEqual([false, false])
})

test('a taken id or unique field is a Duplicate, and the transaction leaves nothing', async () => {
  await add('u_1')
  await expect(add('u_2', 'u_1')).rejects.toBeInstanceOf(Duplicate)
  await expect(transact((tx) => tx.add('people', { _id: 'u_3', openid: 'openid-u_1' }))).rejects.toBeInstanceOf(Duplicate)
  expect(await database.get('people', 'u_2')).toBeNull()
})

test('trap: a point that is read comes back as an object of the SDK\'s own class; here it cannot be put back unseen', async () => {
  const point = { type: 'Point', coordinates: [114.3, 30.6] }
  await transact((tx) => tx.add('stations', { _id: 'n_1', code: 'a', point }))
  const read = (await database.get('stations', 'n_1'))!
  expect(read.point).not.toEqual(point)
  await expect(transact((tx) => tx.put('stations', read))).rejects.toThrow(TypeError)
})

test('trap: what is near is told without distances and without an order among equals; here the caller reckons both', async () => {
  await transact(async (tx) => { for (const id of ['n_b', 'n_a']) await tx.add('stations', { _id: id, code: id, state: 'open', point: { type: 'Point', coordinates: [114.3, 30.6] } }) })
  const near = { field: 'point', point: { lng: 114.3, lat: 30.6 }, from: 0 }
  expect((await findNear('stations', { near, where: { state: 'open' }, limit: 10 })).map((found) => Object.keys(found).sort())).toEqual(Array(2).fill(['_id', 'code', 'point', 'state']))
  for (const limit of [0, 1001]) await expect(findNear('stations', { near, where: { state: 'open' }, limit })).rejects.toThrow(RangeError)
  await expect(findNear('stations', { near, where: {}, limit: 10 })).rejects.toThrow(TypeError)
})

test('a query that no declared index serves fails', async () => {
  await expect(find('people', { where: { surname: '王' }, limit: 10 })).rejects.toThrow(/no declared index/)
})
