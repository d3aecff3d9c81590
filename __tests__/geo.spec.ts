import fc from 'fast-check'
import { directionTo, distanceInWords, gcjOf, metresBetween, type Point, roughly, wgsOf } from '@domain/geo'

const inChina = fc.record({ lng: fc.double({ min: 74, max: 134, noNaN: true }), lat: fc.double({ min: 18, max: 53, noNaN: true }) })

describe('coordinates', () => {
  // the points by which the public implementations of this conversion check themselves
  const published = [
    ['上海', { lat: 31.1774276, lng: 121.5272106 }, { lat: 31.17530398364597, lng: 121.531541859215 }],
    ['深圳', { lat: 22.543847, lng: 113.912316 }, { lat: 22.540796131694766, lng: 113.9171764808363 }],
    ['北京', { lat: 39.911954, lng: 116.377817 }, { lat: 39.91334545536069, lng: 116.38404722455657 }],
  ] as const
  test.each(published)('%s: WGS-84 to GCJ-02 as published, and back', (_, wgs, gcj) => {
    const found = gcjOf(wgs)
    expect(found.lat).toBeCloseTo(gcj.lat, 12)
    expect(found.lng).toBeCloseTo(gcj.lng, 12)
    expect(metresBetween(wgsOf(gcj), wgs)).toBeLessThan(0.001)
  })
  test.each<[string, Point]>([['伦敦', { lat: 51.5, lng: -0.1 }], ['悉尼', { lat: -33.9, lng: 151.2 }]])('nothing is shifted abroad: %s', (_, point) => {
    expect([gcjOf(point), wgsOf(point)]).toEqual([point, point])
  })
  test('in China the shift is 100 to 900 metres, and back again is within a millimetre', () => {
    fc.assert(fc.property(inChina, (wgs) => {
      const gcj = gcjOf(wgs)
      expect(metresBetween(wgs, gcj)).toBeGreaterThan(5)
      expect(metresBetween(wgs, gcj)).toBeLessThan(900)
      expect(metresBetween(wgsOf(gcj), wgs)).toBeLessThan(0.001)
    }), { numRuns: 500 })
  })
})

describe('distances', () => {
  // 1,078,164 m in another implementation, whose globe is 0.0005 % larger
  test('上海 to 北京', () => {
    expect(metresBetween({ lat: 31.17530398364597, lng: 121.531541859215 }, { lat: 39.91334545536069, lng: 116.38404722455657 }) / 1078164).toBeCloseTo(1, 4)
  })
  test('a degree of latitude, a quarter of the globe, and the antipodes', () => {
    expect(metresBetween({ lng: 114, lat: 30 }, { lng: 114, lat: 31 })).toBeCloseTo(111_318.8, 0)
    expect(metresBetween({ lng: 0, lat: 0 }, { lng: 90, lat: 0 })).toBeCloseTo(Math.PI / 2 * 6_378_100, 3)
    expect(metresBetween({ lng: 0, lat: 0 }, { lng: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_378_100, 3)
    expect(metresBetween({ lng: 179.9995, lat: 0 }, { lng: -179.9995, lat: 0 })).toBeLessThan(120)
  })
  test('are the same both ways, and no way round is shorter', () => {
    fc.assert(fc.property(inChina, inChina, inChina, (a, b, c) => {
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3)
      expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 0.001)
    }))
  })
  test.each([
    [0, 100, '100 米以内'], [90, 100, '100 米以内'], [149, 100, '约 100 米'], [780, 100, '约 800 米'], [949, 100, '约 900 米'], [960, 100, '约 1 公里'],
    [1540, 100, '约 1.5 公里'], [9940, 100, '约 9.9 公里'], [12_400, 100, '约 12 公里'], [700, 1000, '1 公里以内'], [1540, 1000, '约 2 公里'], [3400, 1000, '约 3 公里'],
  ])('%d metres, give or take %d, are %s', (metres, within, words) => expect(distanceInWords(metres, within)).toBe(words))
})

test.each<[number, number, string]>([[0, 1, '北'], [1, 1, '东北'], [1, 0, '东'], [1, -1, '东南'], [0, -1, '南'], [-1, -1, '西南'], [-1, 0, '西'], [-1, 1, '西北'], [0.1, 1, '北']])(
  '%d east and %d north is %s', (east, north, words) => expect(directionTo({ lng: 114, lat: 0 }, { lng: 114 + east * 0.01, lat: north * 0.01 })).toBe(words))

test('a rough point tells a square of a kilometre, and no more', () => {
  fc.assert(fc.property(inChina, (point) => {
    const rough = roughly(point, 0.01)
    expect(String(rough.lng)).toMatch(/^\d+(\.\d{1,2})?$/)
    expect(String(rough.lat)).toMatch(/^\d+(\.\d{1,2})?$/)
    expect(metresBetween(point, rough)).toBeLessThan(800)
  }))
})
