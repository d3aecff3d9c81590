import { type Home, homeOf, idNumberOf, type Joinable } from '@domain/member'
import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import { idsIn } from '@domain/unit'
import { database } from '../db/database'
import { joinRules } from '../db/members'
import { stationByCode, unit, unitsByIds } from '../db/stations'

/** Where somebody says they work: a point's code, a unit, or neither. */
export interface Where { readonly station?: string | undefined; readonly unitId?: string | undefined }

/** The units above a place, outermost first; null when nobody knows the place. */
async function unitsAt({ station: code, unitId }: Where): Promise<readonly string[] | null> {
  const point = code ? await stationByCode(code) : null
  const chosen = point || !unitId ? null : await unit(database, unitId)
  return point?.units ?? (chosen ? idsIn(chosen.path) : null)
}

/** The units of a place as those who join meet them, outermost first; closed ones are not among them. */
export async function joinables(units: readonly string[]): Promise<Joinable[]> {
  const found = await unitsByIds(units)
  const rules = await Promise.all(found.map(({ id }) => joinRules(database, id)))
  return found.map(({ id, name, kind }, at) => ({ id, name, kind, rules: rules[at] ?? null }))
}

/** The union that an application goes to, and whether it asks for an identity number. Without a place: where they were last, else the city. */
export async function unionAt(where: Where, { station }: Person): Promise<{ home: Home; idNumber: 'asked' | 'unasked' }> {
  const chain = await joinables(await unitsAt(where) ?? station?.units ?? [rootUnitId])
  const known = chain.length > 0 ? chain : await joinables([rootUnitId])
  const home = homeOf(known)
  return { home, idNumber: idNumberOf(known.filter(({ id }) => home.units.includes(id))) }
}

/** The same for a place that must be known; null when it is not. */
export const unionOf = async (where: Where, person: Person) => await unitsAt(where) ? unionAt(where, person) : null
