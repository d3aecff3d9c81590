import { startOfDay } from '@domain/calendar'
import { planOf } from '@domain/plan'
import { promiseOf } from '@domain/promise'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { countUnder } from '../db/consultations'
import { database } from '../db/database'
import { unit, unitsByIds } from '../db/stations'

export const get: KnownVerb<'dashboard.get'> = async ({ person, at }) => {
  const own = person.unitId ? await unit(database, person.unitId) : null
  if (!own) throw refusal('NotAllowed')
  const above = await unitsByIds(own.path.split('/').filter(Boolean))
  const [waiting, held, overdue, answeredToday, keptToday] = await Promise.all([
    countUnder(own.id, { state: { in: ['waiting', 'offered'] } }),
    countUnder(own.id, { state: 'held' }),
    countUnder(own.id, { state: { in: ['waiting', 'offered', 'held'] }, dueAt: { lt: at } }),
    countUnder(own.id, { firstAnsweredAt: { gte: startOfDay(at) } }),
    countUnder(own.id, { promise: 'kept', firstAnsweredAt: { gte: startOfDay(at) } }),
  ])
  const promise = promiseOf(own.promise, planOf(above))
  return { at, standing: { unitId: own.id as `n_${string}`, name: own.name, waiting, held, overdue, answeredToday, keptToday, promise } }
}
