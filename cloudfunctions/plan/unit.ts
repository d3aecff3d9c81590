import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { Documents } from '../db/database'
import { type Unit, unit } from '../db/stations'

/** A unit within the caller's own subtree. @throws Refusal UnknownUnit for any other, whether it exists or not */
export async function ownUnit(from: Documents, { unitId }: Person, id: string): Promise<Unit> {
  const [own, wanted] = [unitId ? await unit(from, unitId) : null, await unit(from, id)]
  if (!own || !wanted?.path.startsWith(own.path)) throw refusal('UnknownUnit')
  return wanted
}
