/** The units of a file beside those that there are: who hangs on whom, by number, by name, or by a path of names. */
import type { LineResult, UnitKind, UnitLine, UnitRow } from '@contract'
import { type Answer, chunked, gather, type Plan, resultsOf, type Tell, type WrongLine } from './plan'
import type { WrittenUnit } from './unitColumns'

/** What a line hangs on: another line, a number that the service knows, or nothing. */
type Above = { readonly line: WrittenUnit } | { readonly number: string } | { readonly wrong: string }

const namesIn = (path: string): string[] => path.split(/[/／>]/).map((name) => name.trim()).filter(Boolean)
const endsWith = (chain: readonly string[], names: readonly string[]): boolean => names.every((name, at) => chain[chain.length - names.length + at] === name)

/** Finds units by name: lines of the file first, for they are what the file means. */
function finder(written: readonly WrittenUnit[], existing: readonly UnitRow[]) {
  const byId = new Map(existing.map((unit) => [unit.id as string, unit]))
  const chainOf = (unit: UnitRow): string[] => [...unit.parentId && byId.has(unit.parentId) ? chainOf(byId.get(unit.parentId)!) : [], unit.form.name]
  const lines = new Map<string, WrittenUnit[]>()
  for (const one of written) lines.set(one.form.name, [...lines.get(one.form.name) ?? [], one])
  const units = new Map<string, UnitRow[]>()
  for (const one of existing) units.set(one.form.name, [...units.get(one.form.name) ?? [], one])
  return (path: string): Above => {
    const names = namesIn(path)
    const last = names.at(-1) ?? ''
    const inFile = (lines.get(last) ?? []).filter((one) => names.length === 1 || endsWith([...namesIn(one.parentName), last], names))
    if (inFile.length === 1) return { line: inFile[0]! }
    const known = (units.get(last) ?? []).filter((unit) => endsWith(chainOf(unit), names))
    if (inFile.length === 0 && known.length === 1) return { number: known[0]!.id }
    return { wrong: inFile.length + known.length === 0 ? `没有找到上级“${path}”，或者不归您管。` : `叫“${last}”的有几个。请填上级编号，或者写成“区的名称/街道的名称”。` }
  }
}

function aboveOf(written: readonly WrittenUnit[], existing: readonly UnitRow[]): Map<WrittenUnit, Above> {
  const byNumber = new Map(written.filter(({ number }) => number).map((one) => [one.number, one]))
  const find = finder(written, existing)
  const parents = new Map(existing.map(({ id, parentId }) => [id as string, parentId]))
  return new Map(written.map((one): [WrittenUnit, Above] => {
    if (one.parentNumber) return [one, byNumber.has(one.parentNumber) ? { line: byNumber.get(one.parentNumber)! } : { number: one.parentNumber }]
    if (one.parentName) return [one, find(one.parentName)]
    // who is known by number may leave out what is not meant to change
    const known = parents.get(one.number)
    return [one, known !== undefined ? { number: known ?? '' } : { wrong: '没写上级单位。' }]
  }))
}

/** Lines with the same number, or the same name under the same one. */
function twice(written: readonly WrittenUnit[], above: ReadonlyMap<WrittenUnit, Above>): Map<WrittenUnit, string> {
  const [seen, found] = [new Map<string, number>(), new Map<WrittenUnit, string>()]
  for (const one of written) {
    const on = above.get(one)!
    const place = 'line' in on ? `第${on.line.line}行` : 'number' in on ? on.number : null
    const keys = [...one.number ? [`编号 ${one.number}`] : [], ...place !== null && !one.number.startsWith('n_') ? [`${place}|${one.form.name}`] : []]
    const first = keys.map((key) => seen.get(key)).find((line) => line !== undefined)
    if (first !== undefined) found.set(one, `和第 ${first} 行是同一个单位。`)
    else for (const key of keys) seen.set(key, one.line)
  }
  return found
}

/** no kind hangs deeper than four; what goes on is a circle, or cannot be */
const deepest = 8

interface Sorted { readonly levels: readonly WrittenUnit[][]; readonly above: ReadonlyMap<WrittenUnit, Above>; readonly wrong: readonly WrongLine[] }

/** Parents before children, a level at a time; what is wrong within the file itself is put aside. */
export function sorted(written: readonly WrittenUnit[], existing: readonly UnitRow[]): Sorted {
  const above = aboveOf(written, existing)
  const again = twice(written, above)
  const wrong: WrongLine[] = []
  const levels: WrittenUnit[][] = []
  const depths = new Map<WrittenUnit, number | null>()
  const depthOf = (one: WrittenUnit, steps: number): number | null => {
    if (depths.has(one)) return depths.get(one)!
    const on = above.get(one)!
    const says = again.get(one) ?? ('wrong' in on ? on.wrong : null)
    if (steps > deepest) return null
    const up = says ? null : 'line' in on ? depthOf(on.line, steps + 1) : -1
    if (depths.has(one)) return depths.get(one)! // a circle came round to it
    const depth = up === null ? null : up + 1
    depths.set(one, depth)
    if (depth === null) wrong.push({ line: one.line, says: says ?? ('line' in on ? `它的上级在第 ${on.line.line} 行，那一行有问题，或者绕了一圈又回到它自己。` : '') })
    else (levels[depth] ??= []).push(one)
    return depth
  }
  for (const one of written) depthOf(one, 0)
  return { levels, above, wrong }
}

/** The same for all that hang on the same. */
const near = (on: Above): string => 'line' in on ? String(on.line.line).padStart(7, '0') : 'number' in on ? on.number : ''

export interface UnitDoor { compare(lines: UnitLine[], coming: { id: NonNullable<LineResult['id']>; kind: UnitKind }[]): Promise<Answer> }

/** Asks what would become of every line, level by level: what hangs on a new unit names the id that it will have. @throws Stopped */
export async function planUnits(written: readonly WrittenUnit[], existing: readonly UnitRow[], wrongBefore: readonly WrongLine[], door: UnitDoor, tell: Tell): Promise<Plan<UnitLine>> {
  const { levels, above, wrong } = sorted(written, existing)
  const plan = gather<UnitLine>([...wrongBefore, ...wrong])
  const ids = new Map<WrittenUnit, { id: NonNullable<LineResult['id']>; standing: LineResult['standing'] }>()
  let done = wrong.length
  for (const level of levels) {
    // what hangs on the same unit comes together: it is read once a transaction
    for (const chunk of chunked([...level].sort((a, b) => near(above.get(a)!) < near(above.get(b)!) ? -1 : 1))) {
      const lines: UnitLine[] = []
      const asked: WrittenUnit[] = []
      const coming = new Map<string, { id: NonNullable<LineResult['id']>; kind: UnitKind }>()
      for (const one of chunk) {
        const on = above.get(one)!
        const parent = 'line' in on ? ids.get(on.line) : undefined
        if ('line' in on && !parent) { plan.wrong(one.line, `它的上级在第 ${on.line.line} 行，那一行有问题。`); continue }
        if ('line' in on && parent?.standing === 'new') coming.set(parent.id, { id: parent.id, kind: on.line.kind })
        lines.push({ line: one.line, number: one.number, kind: one.kind, parent: parent?.id ?? ('number' in on ? on.number : ''), form: one.form })
        asked.push(one)
      }
      const results = lines.length > 0 ? resultsOf(await door.compare(lines, [...coming.values()])) : []
      for (const [at, { id, standing, why, ...result }] of results.entries()) {
        const taken = plan.take(lines[at]!, { id, standing, why, ...result })
        // what is there already stays a parent, even where its own line is wrong
        if (id && (taken === 'fine' || why === 'moved' || why === 'otherKind')) ids.set(asked[at]!, { id, standing })
      }
      tell(done += chunk.length, written.length)
    }
  }
  return plan.plan()
}
