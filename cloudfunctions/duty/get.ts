import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { shiftOf } from '../db/stations'

export const get: KnownVerb<'duty.get'> = async ({ person: { id, lawyer }, at }) => {
  if (!lawyer) throw refusal('NotAllowed')
  const shift = await shiftOf(id, at)
  return { state: lawyer.duty, shift: shift && { from: shift.from, to: shift.to }, holding: lawyer.holding, capacity: lawyer.capacity }
}
