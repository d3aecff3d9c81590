/** Files of units and points against a test's own house, as the console handles them. */
import type { MethodName, StationLineForm, StationSheet, UnitLine, UnitRow } from '@contract'
import { carryOut, type Plan, type WrongLine } from '../../src/console/files/plan'
import { linesOf, type Sheet } from '../../src/console/files/sheet'
import { readStation, stationHeadings } from '../../src/console/files/stationColumns'
import { planStations } from '../../src/console/files/stations'
import { readUnit, unitHeadings } from '../../src/console/files/unitColumns'
import { planUnits } from '../../src/console/files/units'
import type { House } from './given'

const quiet = () => undefined

/** All pages of a list. */
async function all<T>(page: (cursor: string | undefined) => Promise<{ rows: T[]; next: string | null }>): Promise<T[]> {
  const rows: T[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const one = await page(cursor)
    rows.push(...one.rows)
    cursor = one.next
  }
  return rows
}

/** Rows below the headings, as a person sees them. */
export const sheetOf = (headings: readonly { name: string }[], rows: readonly (readonly string[])[]): Sheet => [headings.map(({ name }) => name), ...rows]
export const said = (plan: { wrong: readonly WrongLine[] }): string[] => plan.wrong.map(({ line, says }) => `${line} ${says}`)
export const standings = (plan: Plan<{ line: number }>): string[] => plan.ready.map(({ line, standing }) => `${line} ${standing}`)

export interface FileTables {
  units(as: string): Promise<UnitRow[]>
  stations(as: string, unitId: string): Promise<StationSheet[]>
  planUnits(as: string, sheet: Sheet): Promise<Plan<UnitLine>>
  planStations(as: string, sheet: Sheet): Promise<Plan<StationLineForm>>
  /** stops after so many chunks */
  writeUnits(as: string, plan: Plan<UnitLine>, chunks?: number, tell?: Parameters<typeof carryOut>[3]): Promise<void>
  writeStations(as: string, plan: Plan<StationLineForm>): Promise<void>
}

export function fileTables(house: House): FileTables {
  const ask = async <M extends MethodName>(as: string, method: M, input: object) => {
    const reply = await house.as(as).call(method, input as never)
    return reply.ok ? reply.data as never : { says: reply.error.name }
  }
  const units = (as: string): Promise<UnitRow[]> => all(async (cursor) => {
    const page = await house.as(as).ok('unit.export', cursor ? { cursor } : {})
    return { rows: page.units, next: page.next }
  })
  return {
    units,
    stations: (as, unitId) => all(async (cursor) => {
      const page = await house.as(as).ok('station.export', { unitId, ...cursor && { cursor } })
      return { rows: page.stations, next: page.next }
    }),
    planUnits: async (as, sheet) => {
      const read = linesOf(sheet, unitHeadings).lines.map((line) => ({ line: line.line, reading: readUnit(line) }))
      const wrong = read.flatMap(({ line, reading }) => 'wrong' in reading ? [{ line, says: reading.wrong }] : [])
      const written = read.flatMap(({ reading }) => 'ok' in reading ? [reading.ok] : [])
      return planUnits(written, await units(as), wrong, { compare: (lines, coming) => ask(as, 'unit.compare', { lines, coming }) }, quiet)
    },
    planStations: async (as, sheet) => {
      const read = linesOf(sheet, stationHeadings).lines.map((line) => ({ line: line.line, reading: readStation(line) }))
      const wrong = read.flatMap(({ line, reading }) => 'wrong' in reading ? [{ line, says: reading.wrong }] : [])
      const written = read.flatMap(({ reading }) => 'ok' in reading ? [reading.ok] : [])
      return planStations(written, await units(as), wrong, { compare: (lines) => ask(as, 'station.compare', { lines }) }, quiet)
    },
    writeUnits: (as, plan, chunks = Infinity, tell = quiet) => {
      let sent = 0
      return carryOut(plan.ready, 0, (lines) => ask(as, 'unit.import', { lines }), tell, () => ++sent > chunks)
    },
    writeStations: (as, plan) => carryOut(plan.ready, 0, (lines) => ask(as, 'station.import', { lines }), quiet, () => false),
  }
}
