/** Finding a station: by distance, by name, by district. */
import fc from 'fast-check'
import type { Input, Output, StationNearby } from '@contract'
import { metresBetween, roughly } from '@domain/geo'
import { pairsIn } from '@domain/station'
import { type Station, stationRow } from '../cloudfunctions/db/stations'
import { type House, openHouse } from './support/given'
import { codes } from './support/people'
import { north, square, stationAt } from './support/places'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const plant = (...stations: Station[]) => house.store.bulk('stations', stations.map(stationRow))
const near = (input: Partial<Input<'station.near'>> = {}) => house.as(null).ok('station.near', { point: square, ...input })

async function all<L extends { stations: StationNearby[]; next: string | null }>(page: (cursor: { cursor?: string }) => Promise<L>, between: () => void = () => undefined): Promise<L['stations']> {
  const found: L['stations'] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { stations, next } = await page(cursor ? { cursor } : {})
    found.push(...stations)
    cursor = next
    between()
  }
  return found
}

describe('station.near', () => {
  test('the nearest first, with the metres, and only those whose place is known', async () => {
    plant(...[900, 300, 2500].map((metres) => stationAt(north(metres), { name: `${metres}米站` })))
    const { stations, next } = await near()
    expect(stations.map(({ name, metres }) => [name, metres])).toEqual([['300米站', 300], ['900米站', 900], ['2500米站', 2500]])
    expect(next).toBeNull()
    expect(stations[0]).toMatchObject({ services: ['rest', 'water'], openNow: true, opensAt: null, location: north(300) })
  })
  test('nobody who asks is known, and nothing of where they are is written', async () => {
    plant(stationAt(north(100)))
    const writes = () => Object.entries(house.store.calls).filter(([action]) => !action.endsWith('getDocument')).map(([, times]) => times)
    const before = writes()
    await near()
    expect(writes()).toEqual(before)
  })
  test('a point more exact than 100 m is not taken', async () => {
    for (const point of [{ lng: 114.30512, lat: 30.593 }, { lng: 114.305, lat: 30.5931 }, { lng: 14.305, lat: 30.593 }]) {
      expect((await house.as(null).refused('station.near', { point })).name).toBe('BadInput')
    }
  })
  test('closed ones are not shown; after closing hours it says when they open', async () => {
    plant(stationAt(north(100), { state: 'closed' }), stationAt(north(200), { name: '白天站' }), stationAt(north(300), { name: '夜间站', hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' } }))
    house.at = '2026-11-27T12:00:00.000Z' // Friday, 20:00
    expect((await near()).stations.map(({ name, openNow, opensAt }) => [name, openNow, opensAt])).toEqual([['白天站', false, '2026-11-30T00:30:00.000Z'], ['夜间站', true, null]])
    expect((await near({ open: 'now' })).stations.map(({ name }) => name)).toEqual(['夜间站'])
  })
  test('all services asked for must be there', async () => {
    plant(stationAt(north(100), { name: '甲站', services: ['legal', 'rest'] }), stationAt(north(200), { name: '乙站', services: ['legal', 'charging', 'rest'] }), stationAt(north(300), { name: '丙站', services: ['charging'] }))
    const with_ = async (...services: StationNearby['services']) => (await near({ services })).stations.map(({ name }) => name)
    expect([await with_('legal'), await with_('charging'), await with_('legal', 'charging'), await with_('medicine')]).toEqual([['甲站', '乙站'], ['乙站', '丙站'], ['乙站'], []])
  })
  test('a crowd in one place is paged through whole', async () => {
    plant(...Array.from({ length: 130 }, () => stationAt(north(500))), stationAt(north(100)), stationAt(north(900)))
    const found = await all((cursor) => near(cursor))
    expect(new Set(found.map(({ id }) => id)).size).toBe(132)
    expect(found).toHaveLength(132)
  })
  test('many that are shut make a page short, and the last page is still reached', async () => {
    plant(...Array.from({ length: 700 }, (_, n) => stationAt(north(10 * n))), stationAt(north(9000), { name: '夜间站', hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' } }))
    house.at = '2026-11-27T12:00:00.000Z'
    const first = await near({ open: 'now' })
    expect([first.stations.length, first.next === null]).toEqual([0, false])
    expect((await all((cursor) => near({ open: 'now', ...cursor }))).map(({ name }) => name)).toEqual(['夜间站'])
  })
  test.each(['x', '|', '5', '-3|n_a', 'NaN|n_a', '1e999|n_a'])('a cursor that is none (%s) does no harm', async (cursor) => {
    plant(stationAt(north(100)))
    expect((await near({ cursor })).stations.length).toBeLessThanOrEqual(1)
  })
})

const somewhere = fc.record({ lng: fc.double({ min: 114.2, max: 114.4, noNaN: true }), lat: fc.double({ min: 30.5, max: 30.7, noNaN: true }) })
const clear = async (stations: readonly Station[]) => {
  for (const { id } of stations) await house.store.handle({ action: 'database.removeDocument', collectionName: 'stations', query: JSON.stringify({ _id: id }), multi: false })
}

test('pages by distance hold everything that was there all along, once and in order, while others are put up', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(somewhere, fc.constant(north(400))), { minLength: 15, maxLength: 70 }), fc.array(somewhere, { maxLength: 8 }), somewhere, async (there, late, from) => {
    const [stations, newcomers] = [there.map((location) => stationAt(location)), late.map((location) => stationAt(location))]
    plant(...stations)
    const point = roughly(from, 0.001)
    const left = [...newcomers]
    const found = await all((cursor) => near({ point, ...cursor }), () => plant(...left.splice(0, 3)))
    const ids = found.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(stations.map(({ id }) => id)))
    const metres = found.map(({ location }) => metresBetween(point, location!))
    expect(metres).toEqual([...metres].sort((a, b) => a - b))
    await clear([...stations, ...newcomers])
  }), { numRuns: 12 })
}, 120_000)

test('pages by name hold everything that was there all along, once and in order, while others are put up', async () => {
  const name = fc.constantFrom('渡口', '柳林', '云门', '茶亭').chain((first) => fc.constantFrom('驿站', '歇脚点').map((second) => first + second))
  await fc.assert(fc.asyncProperty(fc.array(name, { minLength: 30, maxLength: 80 }), fc.array(name, { maxLength: 8 }), async (there, late) => {
    const [stations, newcomers] = [there.map((one) => stationAt(null, { name: one })), late.map((one) => stationAt(null, { name: one }))]
    plant(...stations)
    const left = [...newcomers]
    const found = (await all((cursor) => house.as(null).ok('station.list', { words: '驿站', unitId: 'n_east', ...cursor }), () => plant(...left.splice(0, 3))))
    const ids = found.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(stations.filter((one) => one.name.includes('驿站')).map(({ id }) => id)))
    expect(found.every((one) => one.name.includes('驿站'))).toBe(true)
    await clear([...stations, ...newcomers])
  }), { numRuns: 8 })
}, 120_000)

describe('station.list', () => {
  const list = async (input: Input<'station.list'>) => (await house.as(null).ok('station.list', input)).stations.map(({ name }) => name)
  test('by name, all of them', async () => {
    const { stations, next } = await house.as(null).ok('station.list', {})
    expect(stations.map((station) => station.code).sort()).toEqual(Object.values(codes).sort())
    expect(next).toBeNull()
  })
  test('below a unit', async () => {
    expect([await list({ unitId: 'n_east' }), await list({ unitId: 'n_west' }), await list({ unitId: 'n_none' })]).toEqual([['东湖驿站'], ['西山驿站'], []])
  })
  test('by words of the name, the address or the street', async () => {
    plant(stationAt(null, { name: '渡口歇脚点', address: '船坞巷3号' }))
    expect([await list({ words: '渡口' }), await list({ words: '船坞巷' }), await list({ words: '东湖街道' }), await list({ words: '湖船' }), await list({ words: '歇脚 船坞' })])
      .toEqual([['渡口歇脚点'], ['渡口歇脚点'], ['东湖驿站', '渡口歇脚点'], [], ['渡口歇脚点']])
  })
  test('words that say nothing find nothing, and never everything', async () => {
    expect([await list({ words: '，。' }), await list({ words: '路 口' }), await list({ words: '$gt' })]).toEqual([[], [], []])
  })
  test('with a service, and open now', async () => {
    plant(stationAt(null, { name: '夜间站', services: ['legal'], hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' } }))
    expect([await list({ services: ['legal'] }), await list({ services: ['water'] })]).toEqual([['夜间站'], ['东湖驿站', '北站驿站', '西山驿站']])
    house.at = '2026-11-27T12:00:00.000Z'
    expect(await list({ open: 'now' })).toEqual(['夜间站'])
  })
})

test('pairs: Chinese and figures alike, whatever stands between', () => {
  expect(pairsIn('渡口路18号，Ａ座')).toEqual(['渡口', '口路', '路1', '18', '8号', 'a座'])
  expect(pairsIn('路')).toEqual([])
})

describe('station.areas', () => {
  test('districts first, then what lies below one, and the way back up', async () => {
    const names = ({ above, areas }: Output<'station.areas'>) => [above.map(({ name }) => name), areas.map(({ name }) => name)]
    expect(names(await house.as(null).ok('station.areas', {}))).toEqual([[], ['东区', '西区']])
    expect(names(await house.as(null).ok('station.areas', { unitId: 'n_east' }))).toEqual([['东区'], ['东湖街道工会']])
    expect(names(await house.as(null).ok('station.areas', { unitId: 'n_street' }))).toEqual([['东区', '东湖街道工会'], []])
  })
  test('a unit that is none is not found', async () => {
    expect((await house.as(null).refused('station.areas', { unitId: 'n_none' })).name).toBe('NotFound')
  })
})
