import type { Person } from '@domain/access'
import { unitsOf } from '@domain/posts'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { workersHere } from '../db/people'
import { subtreeFrom, type Unit, unitsKnown } from '../db/stations'
import { openUnit } from '../unit/places'
import { personRow } from './row'

/** people of one page, units whose people are read at once, and how often one call goes on while it has too few */
const [page, abreast, rounds] = [100, 40, 10]

/** Where somebody stands in the list: at the first of their units, by surname. */
interface Place { readonly path: string; readonly surname: string; readonly id: string }
type Placed = Place & { readonly one: Person }

const order = (a: Place, b: Place): number =>
  a.path === b.path ? a.surname.localeCompare(b.surname, 'zh') || (a.id < b.id ? -1 : Number(a.id > b.id)) : a.path < b.path ? -1 : 1

const cursorOf = ({ path, surname, id }: Place): string => [path, surname, id].join('|')
const placeOf = (cursor: string): Place => { const [path = '', surname = '', id = ''] = cursor.split('|'); return { path, surname, id } }

/** Who stands at one of `units`, with the names of the units below `root` that they work for. */
async function standingAt(units: readonly Unit[], root: Unit): Promise<{ placed: Placed[]; names: [string, string][] }> {
  const found = await workersHere(units.map(({ id }) => id))
  const here = new Map(units.map((unit) => [unit.id, unit]))
  const others = await unitsKnown([...new Set(found.flatMap(unitsOf))].filter((id) => !here.has(id)))
  const known = new Map([...here, ...others.filter(({ path }) => path.startsWith(root.path)).map((unit) => [unit.id, unit] as const)])
  const placed = found.flatMap((one): Placed[] => {
    const path = unitsOf(one).flatMap((id) => known.get(id)?.path ?? []).sort()[0]!
    // at a unit before these they stood already
    return path < units[0]!.path ? [] : [{ path, surname: one.surname ?? '', id: one.id, one }]
  })
  return { placed, names: [...known].map(([id, { name }]) => [id, name]) }
}

export const list: KnownVerb<'person.list'> = async ({ person, at }, { unitId, cursor }) => {
  const root = await openUnit(database, person, unitId ?? person.unitId ?? '')
  const after = cursor ? placeOf(cursor) : null
  const [names, people]: [Map<string, string>, Placed[]] = [new Map(), []]
  let from: string | null = after?.path ?? root.path
  for (let round = 0; from !== null && people.length <= page && round < rounds; round++) {
    const units = await subtreeFrom(root.path, from, abreast + 1)
    const here = await standingAt(units.slice(0, abreast), root)
    for (const [id, name] of here.names) names.set(id, name)
    people.push(...here.placed.filter((one) => !after || order(after, one) < 0).sort(order))
    from = units[abreast]?.path ?? null
  }
  const shown = people.slice(0, page)
  const next = people.length > page ? cursorOf(shown.at(-1)!) : from && cursorOf({ path: from, surname: '', id: '' })
  return { people: shown.map(({ one }) => personRow(one, person, (id) => names.get(id) ?? '', at)), next }
}
