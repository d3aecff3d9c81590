/** The points of a file beside the units that there are. */
import type { StationLineForm, UnitRow } from '@contract'
import { type Answer, chunked, gather, type Plan, resultsOf, type Tell, type WrongLine } from './plan'
import type { WrittenStation } from './stationColumns'

const namesIn = (path: string): string[] => path.split(/[/／>]/).map((name) => name.trim()).filter(Boolean)

/** The number of the unit that a name or a path of names means; words where it is none or several. */
function finder(units: readonly UnitRow[]): (path: string) => { number: string } | { wrong: string } {
  const byId = new Map(units.map((unit) => [unit.id as string, unit]))
  const byName = new Map<string, UnitRow[]>()
  for (const unit of units) byName.set(unit.form.name, [...byName.get(unit.form.name) ?? [], unit])
  const isBelow = (unit: UnitRow, names: readonly string[]): boolean => {
    const [parent, name] = [unit.parentId ? byId.get(unit.parentId) : undefined, names.at(-1)]
    return name === undefined || (parent?.form.name === name && isBelow(parent, names.slice(0, -1)))
  }
  return (path) => {
    const names = namesIn(path)
    const found = (byName.get(names.at(-1) ?? '') ?? []).filter((unit) => isBelow(unit, names.slice(0, -1)))
    if (found.length === 1) return { number: found[0]!.id }
    return { wrong: found.length === 0 ? `没有找到单位“${path}”，或者不归您管。` : `叫“${path}”的单位有几个。请填单位编号，或者写成“区的名称/街道的名称”。` }
  }
}

export interface StationDoor { compare(lines: StationLineForm[]): Promise<Answer> }

/** Asks what would become of every line. @throws Stopped */
export async function planStations(written: readonly WrittenStation[], units: readonly UnitRow[], wrongBefore: readonly WrongLine[], door: StationDoor, tell: Tell): Promise<Plan<StationLineForm>> {
  const plan = gather<StationLineForm>(wrongBefore)
  const find = finder(units)
  const lines: StationLineForm[] = []
  for (const { unitNumber, unitName, ...one } of written) {
    const unit = unitNumber ? { number: unitNumber } : unitName ? find(unitName) : { wrong: '没写单位。' }
    if ('wrong' in unit) plan.wrong(one.line, unit.wrong)
    else lines.push({ ...one, unit: unit.number })
  }
  for (const [at, chunk] of chunked(lines).entries()) {
    const results = resultsOf(await door.compare(chunk))
    results.forEach((result, nth) => plan.take(chunk[nth]!, result))
    tell((at + 1) * chunk.length, lines.length)
  }
  return plan.plan()
}
