/** How well places are served: against a recount by other means, page by page, each within their own subtree. */
import type { Output, UnitRow } from '@contract'
import { blanksOf, type CoverageFacts, coverages } from '@domain/unitCoverage'
import fc from 'fast-check'
import { type House, openHouse } from './support/given'
import { people } from './support/people'
import { stationForm } from './support/samples'

const id = (name: string) => `n_${name}` as UnitRow['id']
const unit = (name: string, kind: UnitRow['kind'], above: string | null, more: Partial<UnitRow['form']> = {}): UnitRow =>
  ({ id: id(name), kind, parentId: above === null ? null : id(above), form: { name, areaKm2: null, ...more } })
const points = (name: string, all: number, village = 0, firm = 0) => ({ unitId: id(name), all, village, firm })
const of = (facts: CoverageFacts, name: string) => coverages(facts).get(id(name))!

describe('the sums', () => {
  const units = [
    unit('city', 'city', null), unit('east', 'district', 'city', { legalWorkers: 4 }), unit('a', 'street', 'east', { areaKm2: 2, workers: 6000, villages: 3 }),
    unit('park', 'park', 'a', { firms: 2 }), unit('b', 'street', 'east', { areaKm2: 3, workers: 4000 }), unit('west', 'district', 'city'), unit('c', 'street', 'west'),
  ]
  const facts: CoverageFacts = { units, points: [points('a', 4, 2), points('park', 3, 0, 3), points('west', 1)], lawyers: [{ unitId: id('c'), lawyers: 2 }] }

  test('streets with a point at them or below; a point at the district is no street\'s', () => {
    expect(of(facts, 'east')).toMatchObject({ streets: 2, streetsServed: 1, streetPercent: 50, points: 7, areaKm2: 5, areaPoints: 7, perKm2: 1.4 })
    expect(of(facts, 'west')).toMatchObject({ streets: 1, streetsServed: 0, streetPercent: 0 })
    expect(of(facts, 'city')).toMatchObject({ streets: 3, streetsServed: 1, streetPercent: 33 })
  })
  test('a third point in two firms serves no third firm', () => {
    expect(of(facts, 'park')).toMatchObject({ places: 2, placesServed: 2, placePercent: 100 })
    expect(of(facts, 'city')).toMatchObject({ places: 5, placesServed: 4, placePercent: 80 })
    expect(of(facts, 'west')).toMatchObject({ places: null, placePercent: null })
  })
  test('a density is of the ground that was measured; who wrote nothing down is said', () => {
    expect(of(facts, 'city')).toMatchObject({ points: 8, areaKm2: 5, areaPoints: 7, perKm2: 1.4, without: { area: 1, workers: 1 } })
    expect(of(facts, 'a')).toMatchObject({ without: { area: 0, workers: 0 } })
  })
  test('legal workers: as counted, else the lawyers who answer there; none said of nobody', () => {
    expect(of(facts, 'east')).toMatchObject({ workers: 10_000, legalWorkers: 4, legalBy: 'counted', legalPer10k: 4 })
    expect(of(facts, 'west')).toMatchObject({ workers: null, legalWorkers: 2, legalBy: 'here', legalPer10k: null })
  })
  test('streets without a point, the most workers first', () => {
    expect(blanksOf(coverages(facts).values()).map((one) => one.unit.form.name)).toEqual(['b', 'c'])
  })
  test('what is written at a unit itself stands for all below it', () => {
    const said = { ...facts, units: units.map((one) => one.id === id('city') ? unit('city', 'city', null, { workers: 100_000, areaKm2: 50, villages: 1 }) : one) }
    expect(of(said, 'city')).toMatchObject({ workers: 100_000, areaKm2: 50, places: 3, placesServed: 3 })
  })
})

test('random trees: every number as counted anew for each unit by itself', () => {
  const some = fc.array(fc.record({
    above: fc.nat(), kind: fc.constantFrom('street' as const, 'park' as const, 'district' as const), workers: fc.option(fc.nat(9000)), villages: fc.option(fc.nat(4)), here: fc.nat(3), inVillages: fc.nat(5),
  }), { minLength: 1, maxLength: 30 })
  fc.assert(fc.property(some, (all) => {
    const units = all.map(({ above, kind, workers, villages }, nth) => unit(`u${nth}`, nth === 0 ? 'city' : kind, nth === 0 ? null : `u${above % nth}`, { workers, villages }))
    const facts = { units, points: all.map(({ here, inVillages }, nth) => points(`u${nth}`, here + inVillages, inVillages)), lawyers: [] }
    const found = coverages(facts)
    const below = (one: UnitRow): UnitRow[] => [one, ...units.filter(({ parentId }) => parentId === one.id).flatMap(below)]
    const workersOf = (one: UnitRow): number | null => {
      if (typeof one.form.workers === 'number') return one.form.workers
      const said = units.filter(({ parentId }) => parentId === one.id).flatMap((child) => workersOf(child) ?? [])
      return said.length > 0 ? said.reduce((sum, next) => sum + next, 0) : null
    }
    for (const one of units) {
      const sum = (kinds: readonly UnitRow[]) => kinds.reduce((all, { id: unitId }) => all + facts.points.find((row) => row.unitId === unitId)!.all, 0)
      const streets = below(one).filter(({ kind }) => kind === 'street')
      const served = streets.filter((street) => sum(below(street)) > 0).length
      const now = found.get(one.id)!
      expect([now.points, now.streets, now.streetsServed, now.workers]).toEqual([sum(below(one)), streets.length, served, workersOf(one)])
      if (now.places !== null) expect(now.placesServed).toBeLessThanOrEqual(now.places)
    }
  }))
})

describe('unit.coverage', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())
  const facts = (openid: string) => house.as(openid).ok('unit.coverage', {})

  test('open points and lawyers stand at the unit that they belong to; closed ones count no more', async () => {
    await house.as(people.admin).ok('station.add', { unitId: 'n_east', form: { ...stationForm, kind: 'village' } })
    const { id: shut } = await house.as(people.admin).ok('station.add', { unitId: 'n_east', form: stationForm })
    await house.as(people.admin).ok('station.close', { id: shut })
    await house.as(people.admin).ok('unit.change', { id: 'n_street', form: { name: '东湖街道工会', areaKm2: 2, workers: 5000, villages: 1 } })
    const found = await facts(people.admin)
    const at = Object.fromEntries(found.points.map(({ unitId, ...counts }) => [unitId, counts]))
    expect(at).toEqual({ n_root: { all: 1, village: 0, firm: 0 }, n_east: { all: 1, village: 1, firm: 0 }, n_street: { all: 1, village: 0, firm: 0 }, n_west: { all: 1, village: 0, firm: 0 } })
    expect(Object.fromEntries(found.lawyers.map(({ unitId, lawyers }) => [unitId, lawyers]))).toEqual({ n_root: 1, n_east: 1, n_west: 1 })
    expect(of(found, 'root')).toMatchObject({ streets: 1, streetsServed: 1, workers: 5000, legalWorkers: 3, legalPer10k: 6, points: 4 })
  })
  test('each sees their own subtree, whatever cursor they make up', async () => {
    const own = await facts(people.staff)
    expect([own.units.map((one) => one.id), own.points.map(({ unitId }) => unitId)]).toEqual([['n_east', 'n_street'], ['n_street']])
    for (const cursor of ['n_root/', 'n_root/n_west/', ' ', '~']) {
      const found: Output<'unit.coverage'> = await house.as(people.staff).ok('unit.coverage', { cursor })
      expect(JSON.stringify(found)).not.toContain('n_west')
    }
  })
  test('what a file leaves out stays as it was counted', async () => {
    await house.as(people.admin).ok('unit.change', { id: 'n_street', form: { name: '东湖街道工会', areaKm2: 2, workers: 5000 } })
    const line = { line: 2, number: 'n_street', kind: 'street', parent: 'n_east', form: { name: '东湖街道工会', areaKm2: 2 } } as const
    expect((await house.as(people.admin).ok('unit.compare', { lines: [line], coming: [] })).results).toMatchObject([{ standing: 'unchanged' }])
    expect((await house.as(people.admin).ok('unit.import', { lines: [{ ...line, form: { ...line.form, firms: 2 } }] })).results).toMatchObject([{ standing: 'changed' }])
    expect((await house.as(people.admin).ok('unit.export', {})).units.find((one) => one.id === 'n_street')?.form).toEqual({ name: '东湖街道工会', areaKm2: 2, workers: 5000, firms: 2 })
  })
})
