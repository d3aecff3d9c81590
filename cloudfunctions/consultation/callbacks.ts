import type { CallbackLine } from '@contract'
import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { unansweredCallbacks } from '../db/consultations'

export const callbacks: KnownVerb<'consultation.callbacks'> = async ({ person: { unitId } }) => {
  if (!unitId) return { lines: [], more: false }
  const found = await unansweredCallbacks(unitId, limits.page + 1)
  const lines = found.slice(0, limits.page).map(({ id, reference, topic, stationName, closedAt, callback, contact }): CallbackLine =>
    ({ id: id as CallbackLine['id'], reference, topic, station: stationName, closedAt: closedAt!, askedAt: callback!.askedAt, until: callback!.until, contact }))
  return { lines, more: found.length > lines.length }
}
