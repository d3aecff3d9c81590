import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { Documents } from '../db/database'
import { type Signal, signal } from '../db/signals'

/** A signal of the caller's own unit or of one below it. @throws Refusal NotFound */
export async function ownSignal(from: Documents, { unitId }: Person, id: string): Promise<Signal> {
  const found = await signal(from, id)
  if (!found || !unitId || !found.units.includes(unitId)) throw refusal('NotFound')
  return found
}
