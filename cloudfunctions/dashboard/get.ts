import { startOfDay } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { countUnder } from '../db/consultations'
import { database } from '../db/database'
import { unit } from '../db/stations'
import { promiseOf } from '@domain/promise'

export const get: KnownVerb<'dashboard.get'> = async ({ person, at }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  if (!own) throw refusal('NotAllowed')
  const open = ['waiting', 'held'] as const
  const [waiting, held, overdue, answeredToday] = await Promise.all([
    countUnder(own.id, { state: 'waiting' }),
    countUnder(own.id, { state: 'held' }),
    countUnder(own.id, { state: { in: open }, dueAt: { lt: at } }),
    countUnder(own.id, { firstAnsweredAt: { gte: startOfDay(at) } }),
  ])
  const promise = promiseOf(own.promise, own.plan ?? standardPlan)
  return { at, standing: { unitId: own.id as `n_${string}`, name: own.name, waiting, held, overdue, answeredToday, promise } }
}
