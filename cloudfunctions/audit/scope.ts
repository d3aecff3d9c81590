/** What of the journal an admin may see: what happened within their own units. */
import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import { database } from '../db/database'
import { person } from '../db/people'
import { unit, station } from '../db/stations'
import { isWithin } from '../person/own'

type Judge = (me: Person, id: string) => Promise<'within' | 'outside' | 'unknown'>

/** By the first letters of an id. What is not here is judged by who did it. */
const judges: Readonly<Record<string, Judge>> = {
  c: async ({ unitId }, id) => {
    const units = (await database.get('consultations', id))?.units as readonly string[] | undefined
    return unitId && units?.includes(unitId) ? 'within' : 'outside'
  },
  u: async (me, id) => {
    const other = await person(database, id)
    return other && await isWithin(database, me, other) ? 'within' : 'outside'
  },
  n: async ({ unitId }, id) => {
    const above = (await unit(database, id))?.path.split('/') ?? (await station(database, id))?.units ?? []
    return unitId && above.includes(unitId) ? 'within' : 'outside'
  },
}

/** Whether everything that was done to `subject` may be seen, or only what the caller's own people did. @throws Refusal NotFound */
export async function subjectWithin(me: Person, subject: string): Promise<'all' | 'ours'> {
  const judged = await (judges[subject.slice(0, subject.indexOf('_'))]?.(me, subject) ?? 'unknown')
  if (judged === 'outside') throw refusal('NotFound')
  return judged === 'within' ? 'all' : 'ours'
}
