/** How well a place is served: points and lawyers beside what there is to serve. Pure sums over the tree of units. */
import type { UnitPoints, UnitRow } from '@contract'

/** What is to be reached, in percent, and per 10,000 workers. */
export const coverageGoals = { streets: 90, places: 70, legalWorkers: 5 } as const

export interface CoverageFacts {
  /** parents before children */
  readonly units: readonly UnitRow[]
  readonly points: readonly UnitPoints[]
  readonly lawyers: readonly { readonly unitId: string; readonly lawyers: number }[]
}

/** A unit with all below it. A null was counted by nobody. */
export interface Coverage {
  readonly unit: UnitRow
  readonly points: number
  /** what was measured, how many of the points lie there, and how many that is per square kilometre */
  readonly areaKm2: number | null
  readonly areaPoints: number
  readonly perKm2: number | null
  /** units with none below them for which nobody wrote down an area, or workers */
  readonly without: { readonly area: number; readonly workers: number }
  /** streets, and how many of them have an open point at them or below */
  readonly streets: number
  readonly streetsServed: number
  readonly streetPercent: number | null
  /** villages and larger firms that were counted, and how many of them have a point of their kind */
  readonly places: number | null
  readonly placesServed: number
  readonly placePercent: number | null
  readonly workers: number | null
  readonly legalWorkers: number
  /** `here`: the lawyers who answer here, for nobody counted others */
  readonly legalBy: 'counted' | 'here'
  readonly legalPer10k: number | null
}

const percent = (part: number, of: number): number | null => of > 0 ? Math.floor(part / of * 100) : null

/** Villages, or larger firms: how many there are, how many have a point, and points where nobody counted yet what there is. */
interface Places { of: number | null; served: number; loose: number }

interface Sum {
  points: number; areaKm2: number | null; areaPoints: number; streets: number; streetsServed: number
  villages: Places; firms: Places
  workers: number | null; counted: number | null; lawyers: number
  units: number; without: { area: number; workers: number }
}

const noPlaces = (): Places => ({ of: null, served: 0, loose: 0 })
const nothing = (): Sum =>
  ({ points: 0, areaKm2: null, areaPoints: 0, streets: 0, streetsServed: 0, villages: noPlaces(), firms: noPlaces(), workers: null, counted: null, lawyers: 0, units: 0, without: { area: 0, workers: 0 } })

const plus = (a: number | null, b: number | null): number | null => a === null ? b : b === null ? a : a + b
const joined = (a: Places, b: Places): Places => ({ of: plus(a.of, b.of), served: a.served + b.served, loose: a.loose + b.loose })

/** Two points in one village do not make up for a village without: no more have one than were counted. */
const settled = (sum: Places, own: number | null | undefined): Places =>
  typeof own === 'number' ? { of: own, served: Math.min(own, sum.served + sum.loose), loose: 0 } : sum

/** What is written at a unit itself stands for all below it. */
function whole(sum: Sum, { kind, form }: UnitRow): Sum {
  const [own, alone] = [kind === 'street' ? 1 : 0, sum.units === 0 ? 1 : 0]
  return {
    ...sum, areaKm2: form.areaKm2 ?? sum.areaKm2, areaPoints: form.areaKm2 === null ? sum.areaPoints : sum.points, units: sum.units + 1,
    without: { area: form.areaKm2 === null ? sum.without.area + alone : 0, workers: form.workers == null ? sum.without.workers + alone : 0 },
    workers: form.workers ?? sum.workers, counted: form.legalWorkers ?? sum.counted,
    villages: settled(sum.villages, form.villages), firms: settled(sum.firms, form.firms),
    streets: sum.streets + own, streetsServed: sum.streetsServed + (sum.points > 0 ? own : 0),
  }
}

const added = (a: Sum, b: Sum): Sum => ({
  points: a.points + b.points, areaKm2: plus(a.areaKm2, b.areaKm2), areaPoints: a.areaPoints + b.areaPoints, units: a.units + b.units,
  without: { area: a.without.area + b.without.area, workers: a.without.workers + b.without.workers }, streets: a.streets + b.streets, streetsServed: a.streetsServed + b.streetsServed,
  villages: joined(a.villages, b.villages), firms: joined(a.firms, b.firms), workers: plus(a.workers, b.workers), counted: plus(a.counted, b.counted), lawyers: a.lawyers + b.lawyers,
})

/** to two figures behind the point */
const rounded = (value: number): number => Math.round(value * 100) / 100

function coverageOf(unit: UnitRow, { points, areaKm2, areaPoints, without, streets, streetsServed, villages, firms, workers, counted, lawyers }: Sum): Coverage {
  const places = joined(villages, firms)
  const legalWorkers = counted ?? lawyers
  return {
    unit, points, areaKm2, areaPoints, perKm2: areaKm2 ? rounded(areaPoints / areaKm2) : null, without, streets, streetsServed, streetPercent: percent(streetsServed, streets),
    places: places.of, placesServed: places.served, placePercent: places.of === null ? null : percent(places.served, places.of),
    workers, legalWorkers, legalBy: counted === null ? 'here' : 'counted',
    // where nobody counted and nobody answers, they may be counted further up
    legalPer10k: workers && (counted !== null || lawyers > 0) ? rounded(legalWorkers / workers * 10_000) : null,
  }
}

/** The coverage of every unit, by its id. */
export function coverages({ units, points, lawyers }: CoverageFacts): Map<string, Coverage> {
  const sums = new Map(units.map(({ id }) => [id as string, nothing()]))
  for (const { unitId, all, village, firm } of points) {
    const sum = sums.get(unitId)
    if (sum) sums.set(unitId, added(sum, { ...nothing(), points: all, villages: { ...noPlaces(), loose: village }, firms: { ...noPlaces(), loose: firm } }))
  }
  for (const { unitId, lawyers: here } of lawyers) { const sum = sums.get(unitId); if (sum) sum.lawyers += here }
  const found = new Map<string, Coverage>()
  for (const unit of [...units].reverse()) {
    const sum = whole(sums.get(unit.id)!, unit)
    found.set(unit.id, coverageOf(unit, sum))
    const above = unit.parentId ? sums.get(unit.parentId) : undefined
    if (above) sums.set(unit.parentId!, added(above, sum))
  }
  return found
}

/** Streets without an open point, those with the most workers first. */
export const blanksOf = (all: Iterable<Coverage>): Coverage[] =>
  [...all].filter(({ unit, points }) => unit.kind === 'street' && points === 0).sort((a, b) => (b.workers ?? 0) - (a.workers ?? 0) || a.unit.form.name.localeCompare(b.unit.form.name, 'zh'))
