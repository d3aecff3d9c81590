import type { CallbackLine } from '@contract'
import { limits } from '@contract'
import { plusDays } from '@domain/calendar'
import type { KnownVerb } from '../call'
import { unansweredCallbacks } from '../db/consultations'

/** an older silence is an answer too */
const lookBackDays = 30
const most = 200

/** Who can still be helped comes first: a number to ring, and time left to open it again. */
const byUse = (at: string) => (a: CallbackLine, b: CallbackLine): number => {
  const use = ({ contact, until }: CallbackLine) => Number(contact === 'given') * 2 + Number(until >= at)
  return use(b) - use(a) || a.askedAt.localeCompare(b.askedAt)
}

export const callbacks: KnownVerb<'consultation.callbacks'> = async ({ person: { unitId }, at }) => {
  if (!unitId) return { lines: [], more: false }
  const found = await unansweredCallbacks(unitId, plusDays(at, -lookBackDays), most)
  const lines = found.map(({ id, reference, topic, stationName, closedAt, callback, contact }): CallbackLine =>
    ({ id: id as CallbackLine['id'], reference, topic, station: stationName, closedAt: closedAt!, askedAt: callback!.askedAt, until: callback!.until, contact })).sort(byUse(at))
  return { lines: lines.slice(0, limits.page), more: lines.length > limits.page }
}
