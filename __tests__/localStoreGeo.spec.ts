/** `$nearSphere` as the unmodified SDK sends it: what the local store finds, and what it refuses as the cloud would. */
import fc from 'fast-check'
import { metresBetween, type Point } from '@domain/geo'
import { type Collections, tableOf } from '../local/store/schema'
import { type Local, openLocal } from './support/localStore'

const collections = {
  places: [{ name: 'by_point', keys: [['point', '2dsphere']] }, { name: 'by_kind', keys: [['kind', 'asc']] }],
} as const satisfies Collections

let local: Local
beforeAll(async () => { local = await openLocal({ collections }) })
afterAll(() => local.close())

const geo = ({ lng, lat }: Point) => ({ type: 'Point', coordinates: [lng, lat] })
const places = () => local.db.collection('places')
const near = ({ lng, lat }: Point, options: { minDistance?: number; maxDistance?: number } = {}) => local.db.command.geoNear({ geometry: new local.db.Geo.Point(lng, lat), ...options })
const idsOf = async (query: { get(): Promise<{ data: { _id: string }[] }> }) => (await query.get()).data.map(({ _id }) => _id)
const clear = async () => { for (const id of await idsOf(places().where({ _id: local.db.command.gte('') }))) await places().doc(id).remove() }
afterEach(clear)

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const anywhere = fc.record({ lng: fc.oneof(degrees(180), fc.constantFrom(-180, 180, 0)), lat: fc.oneof(degrees(90), fc.constantFrom(-90, 90, 0)) })
const inTown = fc.record({ lng: fc.double({ min: 114.2, max: 114.4, noNaN: true }), lat: fc.double({ min: 30.5, max: 30.7, noNaN: true }) })
const world = fc.oneof(fc.array(anywhere, { maxLength: 40 }), fc.array(inTown, { maxLength: 40 }), fc.tuple(inTown, fc.nat(20)).map(([one, times]) => Array<Point>(times).fill(one)))

test('finds what a look at every place finds, nearest first, wherever on the globe', async () => {
  await fc.assert(fc.asyncProperty(world, fc.oneof(anywhere, inTown), fc.double({ min: 0, max: 2e7, noNaN: true }), fc.integer({ min: 1, max: 50 }), async (points, centre, from, limit) => {
    if (points.length > 0) await places().add(points.map((point, n) => ({ _id: `p${n}`, kind: n % 3 === 0 ? 'third' : 'other', point: geo(point) })) as never)
    const metres = (id: string) => metresBetween(centre, points[Number(id.slice(1))]!)
    for (const kind of ['third', 'other']) {
      for (const minDistance of [0, from]) {
        const expected = points.map((_, n) => `p${n}`).filter((id, n) => (n % 3 === 0) === (kind === 'third') && metres(id) >= minDistance).sort((a, b) => metres(a) - metres(b)).slice(0, limit)
        const found = await idsOf(places().where({ kind, point: near(centre, { minDistance }) }).limit(limit))
        expect(found.map(metres)).toEqual(expected.map(metres))
        expect(new Set(found).size).toBe(found.length)
      }
    }
    await clear()
  }), { numRuns: 120 })
}, 120_000)

const square = { lng: 114.3, lat: 30.6 }
const eastOf = (metres: number): Point => ({ lng: square.lng + metres / 95_900, lat: square.lat })

test('between a least and a greatest distance, from an offset on', async () => {
  await places().add([100, 200, 300, 400, 500].map((metres) => ({ _id: `p${metres}`, point: geo(eastOf(metres)) })) as never)
  expect(await idsOf(places().where({ point: near(square, { minDistance: 150, maxDistance: 450 }) }))).toEqual(['p200', 'p300', 'p400'])
  expect(await idsOf(places().where({ point: near(square) }).skip(1).limit(2))).toEqual(['p200', 'p300'])
})

test('a place that moves, closes its eyes or goes is found where it is now, or not at all', async () => {
  await places().add({ _id: 'p', point: geo(eastOf(100)) } as never)
  const within = (maxDistance: number) => idsOf(places().where({ point: near(square, { maxDistance }) }))
  expect(await within(150)).toEqual(['p'])
  await places().doc('p').set({ point: geo(eastOf(5000)) })
  expect([await within(150), await within(5100)]).toEqual([[], ['p']])
  await places().doc('p').set({ point: null })
  expect(await within(1e7)).toEqual([])
  await places().doc('p').set({ kind: 'none' })
  expect(await within(1e7)).toEqual([])
})

test.each([
  ['no point', 'here'], ['a pair', [114, 30]], ['a line', { type: 'LineString', coordinates: [[114, 30], [115, 31]] }],
  ['outside the globe', { type: 'Point', coordinates: [214, 30] }], ['three numbers', { type: 'Point', coordinates: [114, 30, 5] }], ['latitude first', { type: 'Point', coordinates: [30, 114] }],
])('what is not a GeoJSON point is not stored in an indexed field: %s', async (_, point) => {
  const reply = await local.store.handle({ action: 'database.insertDocument', collectionName: 'places', data: [JSON.stringify({ _id: 'bad', point })] })
  expect(reply).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(/^Can't extract geo keys/) })
})

describe('refused, as the cloud refuses it or because nothing here asks for it', () => {
  const refused = (work: Promise<unknown>, why: RegExp) => expect(work).rejects.toThrow(why)
  const plainly = (query: object, more: object = {}) => local.store.handle({ action: 'database.getDocument', collectionName: 'places', query: JSON.stringify(query), ...more })
  test('a field without a 2dsphere index', () => refused(places().where({ kind: near(square) }).get(), /unable to find index/))
  test('counting', () => refused(places().where({ point: near(square) }).count(), /nearSphere/))
  test('removing and updating', async () => {
    await refused(places().where({ point: near(square) }).remove(), /nearSphere/)
    await refused(places().where({ point: near(square) }).update({ kind: 'x' }), /nearSphere/)
  })
  test('an order of its own', () => refused(places().where({ point: near(square) }).orderBy('kind', 'asc').get(), /order beside/))
  test('within an or', () => refused(places().where(local.db.command.or([{ point: near(square) }, { kind: 'x' }])).get(), /no declared index|nearSphere/))
  test('in a transaction', async () => {
    const transaction = await local.db.startTransaction()
    await refused(transaction.collection('places').where({ point: near(square) }).get(), /transaction/)
    await transaction.rollback()
  })
  test('in an aggregate', () => refused(places().aggregate().geoNear({ near: new local.db.Geo.Point(114, 30), distanceField: 'd' }).end(), /match|geoNear/))
  test.each([
    ['a distance that is null', { $geometry: geo(square), $maxDistance: null }, /numbers/], ['a distance below 0', { $geometry: geo(square), $minDistance: -1 }, /numbers/],
    ['no geometry', { $maxDistance: 5 }, /no GeoJSON point/], ['an unknown word', { $geometry: geo(square), $within: 5 }, /takes/],
  ])('%s', async (_, $nearSphere, why) => { expect((await plainly({ point: { $nearSphere } }))['message']).toMatch(why) })
  test('two of them, and another condition on the same field', async () => {
    const one = { $nearSphere: { $geometry: geo(square) } }
    expect((await plainly({ point: one, kind: one }))['message']).toMatch(/one \$nearSphere/)
    expect((await plainly({ point: { ...one, $ne: 1 } }))['message']).toMatch(/one \$nearSphere/)
  })
  test('a 2dsphere index beside other keys', () => {
    expect(() => tableOf('places', [{ name: 'both', keys: [['kind', 'asc'], ['point', '2dsphere']] }])).toThrow(/stands alone/)
  })
})
