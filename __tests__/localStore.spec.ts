import { openLocal, type Local } from './support/localStore'

let local: Local
beforeEach(async () => { local = await openLocal() })
afterEach(() => local.close())

const things = () => local.db.collection('things')
const numbers = (reply: { data: unknown[] }): number[] => reply.data.map((doc) => (doc as { n: number }).n)
const thing = async (id: string): Promise<Record<string, unknown> | undefined> => (await things().doc(id).get()).data[0]

const hundred = Array.from({ length: 100 }, (_, n) => ({
  _id: `t${n}`, n, group: n % 5, kind: n % 2 ? 'odd' : 'even', tags: [`three${n % 3}`, `four${n % 4}`], path: `/city/${n % 10}/${n}`,
}))

describe('documents', () => {
  test('come back as they went in, with the server\'s date', async () => {
    const doc = { _id: 'a', text: '欠薪\u0000"$date"', yes: true, none: null, half: 0.5, big: 2 ** 40, at: new Date(5), deep: { list: [1, [2], { x: {} }] }, empty: [] }
    await things().add({ ...doc, made: local.db.serverDate({ offset: 1000 }) })
    expect(await thing('a')).toEqual({ ...doc, made: new Date(local.at + 1000) })
  })

  test('get an id when they have none, and keep a numeric one', async () => {
    const { id } = await things().add({ n: 1 })
    expect((await things().doc(id!).get()).data).toEqual([{ _id: id, n: 1 }])
    await things().add({ _id: 7, n: 2 })
    expect(await things().doc(7).get()).toMatchObject({ data: [{ _id: 7, n: 2 }] })
    expect((await things().doc('7').get()).data).toEqual([])
  })

  test('are replaced or created by set, changed by update, and removed once', async () => {
    expect(await things().doc('a').set({ n: 1, old: true })).toMatchObject({ updated: 0, upsertedId: 'a' })
    expect(await things().doc('a').set({ n: 2 })).toMatchObject({ updated: 1 })
    expect(await thing('a')).toEqual({ _id: 'a', n: 2 })
    expect(await things().doc('b').update({ n: 1 })).toMatchObject({ updated: 0 })
    expect(await things().doc('a').remove()).toMatchObject({ deleted: 1 })
    expect(await things().doc('a').remove()).toMatchObject({ deleted: 0 })
  })

  test('are guarded by a where that fixes the id', async () => {
    await things().add({ _id: 'a', version: 1 })
    const next = () => things().where({ _id: 'a', version: 1 }).update({ version: local.db.command.inc(1) })
    expect([(await next()).updated, (await next()).updated]).toEqual([1, 0])
    await expect(things().where({ n: 1 }).update({ n: 2 })).rejects.toMatchObject({ message: expect.stringContaining('must fix _id') })
    await expect(things().where({ n: 1 }).remove()).rejects.toMatchObject({ message: expect.stringContaining('must fix _id') })
  })

  test('collide on _id and on a unique key, missing keys included', async () => {
    const people = local.db.collection('people')
    await people.add({ _id: 'p1', openid: 'o1' })
    await expect(people.add({ _id: 'p1' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE', message: expect.stringContaining('E11000') })
    await expect(people.add({ _id: 'p2', openid: 'o1' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE', message: expect.stringContaining('by_openid') })
    await people.add({ _id: 'p3' })
    await expect(people.add({ _id: 'p4' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    await expect(people.doc('p3').update({ openid: 'o1' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    expect((await people.where({ openid: 'o1' }).get()).data).toEqual([{ _id: 'p1', openid: 'o1' }])
  })
})

describe('updates', () => {
  test('apply MongoDB\'s operators', async () => {
    const _ = local.db.command
    await things().add({ _id: 'a', n: 1, tags: ['x'], o: { p: 1 }, low: 5 })
    await things().doc('a').update({ n: _.inc(2), tags: _.push(['y', 'z']), 'o.q.r': 9, whole: _.set({ k: new Date(3) }), low: _.min(4), gone: _.remove() })
    expect(await thing('a')).toEqual({ _id: 'a', n: 3, tags: ['x', 'y', 'z'], o: { p: 1, q: { r: 9 } }, whole: { k: new Date(3) }, low: 4 })
    await things().doc('a').update({ tags: _.pull('y'), o: _.remove(), n: _.mul(2) })
    expect(await thing('a')).toEqual({ _id: 'a', n: 6, tags: ['x', 'z'], whole: { k: new Date(3) }, low: 4 })
    await things().doc('a').update({ tags: _.unshift(['w']), seen: _.addToSet('l1') })
    expect(await thing('a')).toMatchObject({ tags: ['w', 'x', 'z'], seen: ['l1'] })
  })

  test.each([
    ['$inc on a string', { $inc: { text: 1 } }, /non-numeric/],
    ['$inc on null', { $inc: { none: 1 } }, /non-numeric/],
    ['$push on a string', { $push: { text: { $each: [1] } } }, /non-array/],
    ['$addToSet on a number', { $addToSet: { n: 1 } }, /non-array/],
    ['$pop on a number', { $pop: { n: 1 } }, /non-array/],
    ['$set through a scalar', { $set: { 'n.deep': 1 } }, /Cannot create field 'deep' in element \{n: number\}/],
    ['$set through a list by name', { $set: { 'tags.name': 1 } }, /Cannot create field 'name'/],
    ['a change of _id', { $set: { _id: 'b' } }, /immutable field '_id'/],
    ['two changes of one path', { $set: { 'o.p': 1 }, $unset: { o: '' } }, /conflict at 'o'/],
    ['an operator as a field', { $set: { o: { $inc: 1 } } }, /not a valid field name/],
    ['a path into prototypes', { $set: { 'o.__proto__.x': 1 } }, /not a path/],
    ['an unknown operator', { $bit: { n: { and: 1 } } }, /Unknown modifier/],
  ])('%s is an error and changes nothing', async (_name, update, message) => {
    const doc = { _id: 'a', text: 'x', none: null, n: 1, tags: ['x'], o: { p: 1 } }
    await things().add(doc)
    const reply = await local.store.handle({ action: 'database.modifyDocument', collectionName: 'things', query: '{"_id":"a"}', data: JSON.stringify(update), merge: true, multi: false })
    expect(reply).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(message) })
    expect(await thing('a')).toEqual(doc)
  })
})

describe('queries', () => {
  beforeEach(async () => { await things().add(hundred) })
  const _ = () => local.db.command

  test('read an index in either direction, in a window', async () => {
    expect(numbers(await things().where({ group: 2 }).orderBy('n', 'desc').skip(2).limit(3).get())).toEqual([87, 82, 77])
    expect(numbers(await things().where({ group: 2, n: _().gte(10).and(_().lt(30)) }).orderBy('n', 'asc').get())).toEqual([12, 17, 22, 27])
    expect(numbers(await things().orderBy('n', 'desc').limit(2).get())).toEqual([99, 98])
    expect((await things().where({ _id: _().gt('t97') }).orderBy('_id', 'asc').field({ n: true, _id: false }).get()).data).toEqual([{ n: 98 }, { n: 99 }])
  })

  test('find a list by each of its elements, once each', async () => {
    expect(numbers(await things().where({ tags: 'three1', kind: 'odd' }).orderBy('n', 'asc').limit(3).get())).toEqual([1, 7, 13])
    expect(numbers(await things().where({ tags: _().in(['three1', 'four1']), kind: 'odd' }).orderBy('n', 'asc').limit(5).get())).toEqual([1, 5, 7, 9, 13])
    expect((await things().where({ tags: _().in(['three1', 'four1']) }).count()).total).toBe(hundred.filter(({ n }) => n % 3 === 1 || n % 4 === 1).length)
    await things().doc('t1').update({ tags: _().pull('three1') })
    expect(numbers(await things().where({ tags: 'three1', kind: 'odd' }).orderBy('n', 'asc').limit(1).get())).toEqual([7])
  })

  test('merge the values of an in by the order asked for', async () => {
    expect(numbers(await things().where({ group: _().in([1, 3]) }).orderBy('n', 'desc').limit(4).get())).toEqual([98, 96, 93, 91])
    expect(numbers(await things().where({ _id: _().in(['t9', 't3', 'none']) }).orderBy('n', 'asc').get())).toEqual([3, 9])
  })

  test('find a path by its beginning, and leave the rest of a filter to judge', async () => {
    expect(numbers(await things().where({ path: /^\/city\/7\/1/ }).get())).toEqual([17])
    expect(numbers(await things().where({ group: 0, text: _().exists(false), n: _().nin([0, 5]), tags: _().all(['three1', 'four2']) }).get())).toEqual([70, 10])
    expect(numbers(await things().where(_().and([{ group: 4 }, _().or([{ n: 4 }, { kind: 'none' }])])).get())).toEqual([4])
  })

  test('keep types apart, and take null for missing', async () => {
    await things().add([{ _id: 'text', n: '50' }, { _id: 'date', n: new Date(50) }, { _id: 'null', n: null }, { _id: 'none' }])
    expect((await things().where({ n: _().gte('5') }).get()).data).toEqual([{ _id: 'text', n: '50' }])
    expect((await things().where({ n: _().lte(new Date(50)) }).count()).total).toBe(1)
    expect((await things().where({ n: null }).count()).total).toBe(2)
    const ends = [...(await things().orderBy('n', 'asc').limit(2).get()).data, ...(await things().orderBy('n', 'desc').limit(2).get()).data]
    expect(ends.map((doc) => doc['_id'])).toEqual(['null', 'none', 'date', 'text'])
  })

  test('order text by code point, and cut a list by one bound at a time', async () => {
    await things().add([{ _id: 'poo', path: '\u{1f4a9}', group: 9 }, { _id: 'last', path: '\uffff', group: 9 }])
    expect((await things().where({ path: _().gte('\uffff') }).orderBy('path', 'asc').get()).data.map(({ _id }) => _id)).toEqual(['last', 'poo'])
    expect((await things().where({ group: 9, path: _().gt('\uffff') }).count()).total).toBe(1)
    await things().add({ _id: 'far', tags: [10, 40], kind: 'far' })
    expect((await things().where({ tags: _().gte(20).and(_().lt(30)) }).count()).total).toBe(1)
  })

  test.each([
    ['an unindexed field', { where: { text: 'x' } }, /no declared index of things serves \{ text \}/],
    ['an order no index has', { where: { group: 1 }, order: { kind: 1 } }, /ordered by kind asc/],
    ['a scan without an order', { where: {} }, /no declared index/],
    ['more than 1,000 rows', { where: { n: 1 }, limit: 1001 }, /limit 1001/],
    ['distance from nowhere', { where: { n: { $nearSphere: {} } } }, /no GeoJSON point/],
  ])('%s is refused', async (_name, { where, order = {}, limit = 10 }: { where: object, order?: object, limit?: number }, message) => {
    const reply = await local.store.handle({ action: 'database.getDocument', collectionName: 'things', query: JSON.stringify(where), order: JSON.stringify(order), limit })
    expect(reply).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(message) })
  })

  test('of an undeclared collection fail by name', async () => {
    await expect(local.db.collection('nope').doc('a').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })

  test('aggregate what an index matches, and are counted', async () => {
    const $ = _().aggregate
    const { data } = await things().aggregate().match({ n: _().gte(90) }).group({ _id: '$kind', sum: $.sum('$n') }).sort({ _id: 1 }).end()
    expect(data).toEqual([{ _id: 'even', sum: 470 }, { _id: 'odd', sum: 475 }])
    await expect(things().aggregate().group({ _id: null }).end()).rejects.toMatchObject({ message: expect.stringContaining('begin with match') })
    expect(local.store.calls).toEqual({ 'database.insertDocument': 1, 'database.aggregateDocuments': 2 })
  })
})
