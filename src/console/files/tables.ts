/** Units and points as tables at the door: fetched, looked at, written. */
import type { MethodName, Output, StationSheet, UnitRow } from '@contract'
import { call } from '../../client/call'
import { type Answer, carryOut, type Plan, Stopped, type Tell, type WrongLine, type Written } from './plan'
import { type Heading, type Line, linesOf, type Sheet } from './sheet'
import { readStation, stationHeadings, stationRow } from './stationColumns'
import { planStations } from './stations'
import { type Reading, readUnit, unitHeadings, unitRow } from './unitColumns'
import { planUnits } from './units'

/** What a file would do. `write` goes on from a line of what is ready. @throws Stopped */
export interface Looked {
  readonly fresh: number
  readonly changed: number
  readonly closing: number
  readonly unchanged: number
  readonly wrong: readonly WrongLine[]
  readonly unused: readonly string[]
  write(from: number, tell: (written: Written) => void, isStopped: () => boolean): Promise<void>
}

export interface Table {
  readonly name: string
  /** The table as it stands, with its headings. @throws Stopped */
  sheet(unitId: string, tell: Tell): Promise<Sheet>
  /** What a file would change. Nothing is written. @throws WrongFile, Stopped */
  look(sheet: Sheet, tell: Tell): Promise<Looked>
}

async function asked<M extends MethodName>(method: M, input: Parameters<typeof call<M>>[1]): Promise<Output<M>> {
  const result = await call(method, input)
  if (!result.ok) throw new Stopped(result.error.says)
  return result.data
}
const answered = async (results: Promise<Answer>): Promise<Answer> => results.catch((error: unknown) => {
  if (error instanceof Stopped) return { says: error.message }
  throw error
})

/** @throws Stopped */
export async function allUnits(): Promise<UnitRow[]> {
  const units: UnitRow[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Output<'unit.export'> = await asked('unit.export', cursor ? { cursor } : {})
    units.push(...page.units)
    cursor = page.next
  }
  return units
}

/** The points of a unit and of all below it. @throws Stopped */
export async function allStations(unitId: string, tell: (count: number) => void = () => undefined): Promise<StationSheet[]> {
  const stations: StationSheet[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Output<'station.export'> = await asked('station.export', { unitId, ...cursor ? { cursor } : {} })
    stations.push(...page.stations)
    cursor = page.next
    tell(stations.length)
  }
  return stations
}

const namesOf = (units: readonly UnitRow[]) => {
  const names = new Map(units.map(({ id, form }) => [id as string, form.name]))
  return (id: string | null) => names.get(id ?? '') ?? ''
}

const headed = (headings: readonly Heading<string>[], rows: readonly string[][]): Sheet => [headings.map(({ name }) => name), ...rows]

/** Lines that can be read, and those that cannot. */
function readAll<K extends string, W>(lines: readonly Line<K>[], read: (line: Line<K>) => Reading<W>): { written: W[]; wrong: WrongLine[] } {
  const all = lines.map((line) => [line.line, read(line)] as const)
  return { written: all.flatMap(([, one]) => 'ok' in one ? [one.ok] : []), wrong: all.flatMap(([line, one]) => 'wrong' in one ? [{ line, says: one.wrong }] : []) }
}

const lookedAt = <L extends { line: number; state?: string }>(plan: Plan<L>, unused: readonly string[], send: (lines: Omit<L, 'standing'>[]) => Promise<Answer>): Looked => ({
  fresh: plan.ready.filter(({ standing }) => standing === 'new').length, changed: plan.ready.filter(({ standing }) => standing === 'changed').length,
  closing: plan.ready.filter(({ state }) => state === 'closed').length, unchanged: plan.unchanged, wrong: plan.wrong, unused,
  write: (from, tell, isStopped) => carryOut(plan.ready, from, send, tell, isStopped),
})

export const tables: Readonly<Record<'units' | 'stations', Table>> = {
  units: {
    name: '单位',
    sheet: async () => {
      const units = await allUnits()
      const nameOf = namesOf(units)
      return headed(unitHeadings, units.map((unit) => unitRow(unit, nameOf(unit.parentId))))
    },
    look: async (sheet, tell) => {
      const { lines, unused } = linesOf(sheet, unitHeadings)
      const { written, wrong } = readAll(lines, readUnit)
      const plan = await planUnits(written, await allUnits(), wrong, { compare: (some, coming) => answered(asked('unit.compare', { lines: some, coming })) }, tell)
      return lookedAt(plan, unused, (some) => answered(asked('unit.import', { lines: some })))
    },
  },
  stations: {
    name: '站点',
    sheet: async (unitId) => {
      const [units, stations] = [await allUnits(), await allStations(unitId)]
      const nameOf = namesOf(units)
      return headed(stationHeadings, stations.map((station) => stationRow(station, nameOf(station.unitId))))
    },
    look: async (sheet, tell) => {
      const { lines, unused } = linesOf(sheet, stationHeadings)
      const { written, wrong } = readAll(lines, readStation)
      const plan = await planStations(written, await allUnits(), wrong, { compare: (some) => answered(asked('station.compare', { lines: some })) }, tell)
      return lookedAt(plan, unused, (some) => answered(asked('station.import', { lines: some })))
    },
  },
}

/** The lines of a file that are wrong, as they were, and why: to be put right and sent again. */
export const wrongSheet = (sheet: Sheet, wrong: readonly WrongLine[]): Sheet =>
  [[...sheet[0] ?? [], '哪里不对'], ...wrong.map(({ line, says }) => { const row = sheet[line - 1] ?? []; return [...(sheet[0] ?? []).map((_, at) => row[at] ?? ''), says] })]
