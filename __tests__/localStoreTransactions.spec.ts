import { openLocal, type Local } from './support/localStore'

let local: Local
beforeEach(async () => {
  local = await openLocal({ limits: { open: 30, waitMs: 50 } })
  await local.db.collection('things').add([{ _id: 'a', n: 1, group: 1 }, { _id: 'b', n: 2, group: 1 }])
})
afterEach(() => local.close())

const things = () => local.db.collection('things')
type Transaction = Awaited<ReturnType<Local['db']['startTransaction']>>
const within = (transaction: Transaction) => transaction.collection('things')
const start = () => local.db.startTransaction()
const n = async (id: string): Promise<unknown> => (await things().doc(id).get()).data[0]?.['n']
const inGroup = async (transaction: Transaction, group: number): Promise<unknown[]> =>
  (await within(transaction).where({ group }).orderBy('n', 'asc').get()).data.map((doc: Record<string, unknown>) => doc['_id'])
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }

test('a transaction reads the moment it began, by id and by query', async () => {
  const transaction = await start()
  await things().doc('a').update({ n: 10 })
  await things().add({ _id: 'c', n: 3, group: 1 })
  expect((await within(transaction).doc('a').get()).data).toEqual({ _id: 'a', n: 1, group: 1 })
  expect((await within(transaction).doc('c').get()).data).toBeNull()
  expect(await inGroup(transaction, 1)).toEqual(['a', 'b'])
  await transaction.commit()
  expect(await n('a')).toBe(10)
})

test('it sees its own writes in order, and nobody else does before the commit', async () => {
  const transaction = await start()
  await within(transaction).add({ _id: 'c', n: 0, group: 1 })
  await within(transaction).doc('a').update({ n: 5 })
  await within(transaction).doc('b').update({ group: 2 })
  expect(await inGroup(transaction, 1)).toEqual(['c', 'a'])
  expect(await inGroup(transaction, 2)).toEqual(['b'])
  expect((await within(transaction).where({ group: 1 }).orderBy('n', 'asc').skip(1).limit(1).get()).data).toMatchObject([{ _id: 'a' }])
  expect((await things().where({ group: 1 }).count()).total).toBe(2)
  await within(transaction).doc('c').delete()
  expect((await within(transaction).doc('c').get()).data).toBeNull()
  await transaction.commit()
  expect([await n('a'), await n('c'), (await things().where({ group: 2 }).count()).total]).toEqual([5, undefined, 1])
})

test('a rollback leaves nothing, and the transaction is over', async () => {
  const transaction = await start()
  await within(transaction).doc('a').update({ n: 9 })
  await transaction.rollback()
  expect(await n('a')).toBe(1)
  await expect(within(transaction).doc('a').get()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
})

test('a document changed since the snapshot conflicts at the write', async () => {
  const transaction = await start()
  await things().doc('a').update({ n: 10 })
  await expect(within(transaction).doc('a').update({ n: 11 })).rejects.toMatchObject(conflict)
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(await n('a')).toBe(10)
})

test('a document changed after the write conflicts at the commit, removed and made again included', async () => {
  const [one, two] = [await start(), await start()]
  await within(one).doc('a').update({ n: 11 })
  await things().doc('a').update({ n: 10 })
  await expect(one.commit()).rejects.toMatchObject(conflict)
  await within(two).doc('b').update({ n: 12 })
  await things().doc('b').remove()
  await things().add({ _id: 'b', n: 2, group: 1 })
  await expect(two.commit()).rejects.toMatchObject(conflict)
  expect([await n('a'), await n('b')]).toEqual([10, 2])
})

test('the first of two open writers wins, the second conflicts at once', async () => {
  const [one, two] = [await start(), await start()]
  await within(one).doc('a').update({ n: 11 })
  await expect(within(two).doc('a').update({ n: 12 })).rejects.toMatchObject(conflict)
  await one.commit()
  expect(await n('a')).toBe(11)
})

test('write skew is possible: each reads what the other writes', async () => {
  const [one, two] = [await start(), await start()]
  const [a, b] = [(await within(one).doc('b').get()).data, (await within(two).doc('a').get()).data]
  await within(one).doc('a').update({ n: b['n'] + 100 })
  await within(two).doc('b').update({ n: a['n'] + 100 })
  await one.commit()
  await two.commit()
  expect([await n('a'), await n('b')]).toEqual([101, 102])
})

test('a key taken in the snapshot is a duplicate, one taken since is a conflict', async () => {
  const people = local.db.collection('people')
  await people.add({ _id: 'p1', openid: 'o1' })
  const one = await start()
  await expect(one.collection('people').add({ openid: 'o1' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  const two = await start()
  await two.collection('people').add({ _id: 'p2', openid: 'o2' })
  await people.add({ _id: 'p3', openid: 'o2' })
  await expect(two.commit()).rejects.toMatchObject(conflict)
  const three = await start()
  await three.collection('people').doc('p1').update({ openid: 'o4' })
  await three.collection('people').doc('p3').update({ openid: 'o1' })
  await expect(three.collection('people').add({ openid: 'o4' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
})

test('two documents may exchange a unique key in one commit', async () => {
  const people = local.db.collection('people')
  await people.add([{ _id: 'p1', openid: 'o1' }, { _id: 'p2', openid: 'o2' }])
  const transaction = await start()
  await transaction.collection('people').doc('p1').update({ openid: 'free' })
  await transaction.collection('people').doc('p2').update({ openid: 'o1' })
  await transaction.collection('people').doc('p1').update({ openid: 'o2' })
  await transaction.commit()
  expect((await people.where({ openid: 'o1' }).get()).data).toEqual([{ _id: 'p2', openid: 'o1' }])
})

test('twenty racers for seven seats leave seven seated', async () => {
  const _ = local.db.command
  await things().add({ _id: 'room', seats: 7 })
  const join = (racer: number) => local.db.runTransaction(async (transaction: Transaction) => {
    const { data } = await within(transaction).doc('room').get()
    if (data['seats'] === 0) return 'full'
    await within(transaction).doc('room').update({ seats: _.inc(-1) })
    await within(transaction).add({ group: 'seated', n: racer })
    return 'seated'
  }, 100)
  const answers = await Promise.all(Array.from({ length: 20 }, (_unused, racer) => join(racer)))
  expect(answers.filter((answer) => answer === 'seated')).toHaveLength(7)
  expect((await things().doc('room').get()).data[0]).toEqual({ _id: 'room', seats: 0 })
  expect((await things().where({ group: 'seated' }).count()).total).toBe(7)
})

test('a transaction left idle is aborted, and too many at once are refused after a wait', async () => {
  const brief = await openLocal({ limits: { open: 2, idleMs: 40, waitMs: 10_000 } })
  const first = await brief.db.startTransaction()
  await first.collection('bare').add({ _id: 'a' })
  await brief.db.startTransaction()
  // Room comes only when the idle two are aborted, so this start proves that they were.
  const third = await brief.db.startTransaction()
  await third.collection('bare').add({ _id: 'a' })
  await third.commit()
  await expect(first.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  await brief.close()
  const open = await Promise.all(Array.from({ length: 30 }, start))
  await expect(start()).rejects.toMatchObject(conflict)
  await Promise.all(open.map((transaction) => transaction.rollback()))
})

test('counts, aggregates and writes to many are refused inside a transaction', async () => {
  const { transactionId } = await local.store.handle({ action: 'database.startTransaction' })
  const inside = { collectionName: 'things', transactionId, query: '{"group":1}' }
  const replies = [
    await local.store.handle({ ...inside, action: 'database.calculateDocument' }),
    await local.store.handle({ ...inside, action: 'database.aggregateDocuments', stages: [] }),
    await local.store.handle({ ...inside, action: 'database.removeDocument', multi: true }),
  ]
  expect(replies.map(({ code }) => code)).toEqual(Array(3).fill('DATABASE_REQUEST_FAILED'))
})
