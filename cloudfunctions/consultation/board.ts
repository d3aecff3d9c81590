import type { BoardLine } from '@contract'
import { actionsOf } from '@domain/consultation'
import type { KnownVerb } from '../call'
import { openUnder, type Summary } from '../db/consultations'
import { queueLineOf } from './present'

const states = ['checking', 'waiting', 'offered', 'held', 'askedBack', 'returned'] as const
/** of each state, the first due; a unit with more open than this has other worries than a list */
const most = 100

/** Whom the staff were called for comes first, then who is due first. */
const byNeed = (a: Summary, b: Summary): number =>
  Number(b.escalation !== null) - Number(a.escalation !== null) || a.dueAt.localeCompare(b.dueAt)

export const board: KnownVerb<'consultation.board'> = async ({ person: { unitId }, at }) => {
  if (!unitId) return { lines: [], more: false }
  const open = await Promise.all(states.map((state) => openUnder(unitId, state, most)))
  const line = (one: Summary): BoardLine => ({
    ...queueLineOf(one), state: one.state, token: one.token, station: one.stationName, lawyer: one.holder?.surname ?? one.offer?.surname ?? null,
    escalation: one.escalation, actions: actionsOf({ ...one, rating: null }, one.entered ? 'proxy' : 'office', at),
  })
  return { lines: open.flat().sort(byNeed).map(line), more: open.some((some) => some.length === most) }
}
