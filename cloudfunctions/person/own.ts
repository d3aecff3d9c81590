/** Who works in the caller's subtree, and what the caller may do to them. */
import { isActingAdmin, mayChange, unitsOf } from '@domain/posts'
import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import { idsIn } from '@domain/unit'
import { type Documents, type Transaction } from '../db/database'
import { adminsAt, person, putPerson } from '../db/people'
import { unit } from '../db/stations'

/** The units above a unit and itself, outermost first; none for a unit that is not there. */
export const chainOf = async (from: Documents, unitId: string): Promise<string[]> => idsIn((await unit(from, unitId))?.path ?? '')

/** Whether every post of `other` lies within the subtree of `one`. */
export async function isWithin(from: Documents, one: Person, other: Person): Promise<boolean> {
  const units = unitsOf(other)
  if (!one.unitId || units.length === 0) return false
  const chains = await Promise.all(units.map((id) => chainOf(from, id)))
  return chains.every((chain) => chain.includes(one.unitId!))
}

/** Somebody who works within the caller's own subtree. @throws Refusal NotFound for anyone else, whether they exist or not */
export async function colleague(from: Documents, caller: Person, id: string): Promise<Person> {
  const found = await person(from, id)
  if (!found || !await isWithin(from, caller, found)) throw refusal('NotFound')
  return found
}

/** The same, and the caller may change them. Both are read in this transaction: a right that was just taken is gone. @throws Refusal AboveYou */
export async function changeable(tx: Transaction, callerId: string, id: string): Promise<{ me: Person; other: Person }> {
  const me = await person(tx, callerId)
  if (!me || me.suspended) throw refusal('NotAllowed')
  const other = await colleague(tx, me, id)
  if (!mayChange(me, other)) throw refusal('AboveYou')
  return { me, other }
}

const mostAdmins = 100

/**
 * Whoever is the last acting admin over their unit stays one. The one who remains is written too, so that two admins who take each
 * other's post at the same moment meet on a row. @throws Refusal LastAdmin
 */
export async function keepAnAdmin(tx: Transaction, leaving: Person, at: string): Promise<void> {
  if (!leaving.unitId || !isActingAdmin(leaving)) return
  for (const { id } of await adminsAt(await chainOf(tx, leaving.unitId), mostAdmins)) {
    const other = id === leaving.id ? null : await person(tx, id)
    if (!other || !isActingAdmin(other) || !other.unitId || !(await chainOf(tx, leaving.unitId)).includes(other.unitId)) continue
    return putPerson(tx, { ...other, vouched: `${leaving.id}|${at}` })
  }
  throw refusal('LastAdmin')
}
