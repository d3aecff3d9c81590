import type { Parsed } from '@contract'
import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import { closedPath, isClosed, mayMove, maySucceed } from '@domain/unit'
import type { Documents } from '../db/database'
import { childrenOf, type Unit } from '../db/stations'
import type { Move } from '../db/unitsMoving'
import { ownUnit } from '../plan/unit'

/** A unit of the caller's own subtree that is not closed. @throws Refusal UnknownUnit */
export async function openUnit(from: Documents, person: Person, id: string): Promise<Unit> {
  const found = await ownUnit(from, person, id)
  if (isClosed(found)) throw refusal('UnknownUnit')
  return found
}

type Act = Parsed<'unit.preview'>['act']

/** A move or a closing that may be: both ends are the caller's, and the kinds fit. `after` is the unit as it will be. */
export interface Meant { readonly now: Unit; readonly target: Unit; readonly after: Unit; readonly move: Pick<Move, 'from' | 'to' | 'unitId'> }

/** a closed unit's figures are counted no more */
const never = '9999-12-31T23:59:59.999Z'

/** @throws Refusal UnknownUnit, WrongPlace */
export async function meant(from: Documents, person: Person, { id, act, to }: { id: string; act: Act; to: string }): Promise<Meant> {
  const [now, target] = [await openUnit(from, person, id), await openUnit(from, person, to)]
  const fits = act === 'move' ? mayMove(now, target) : maySucceed(now, target, await childrenOf(now.id))
  if (!fits || now.parentId === null) throw refusal('WrongPlace')
  const path = `${target.path}${now.id}/`
  return act === 'move'
    ? { now, target, after: { ...now, parentId: target.id, path }, move: { unitId: id, from: now.path, to: path } }
    : { now, target, after: { ...now, path: closedPath(id), successorId: target.id, countedAt: never }, move: { unitId: id, from: now.path, to: target.path } }
}
