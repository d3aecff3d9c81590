/** Fills an empty store through the production repositories, each batch once and with its journal row. */
import { plusDays } from '../../src/domain/calendar'
import { afterClaim } from '../../src/domain/lease'
import { rootUnitId } from '../../src/domain/plan'
import { idsIn } from '../../src/domain/unit'
import { Complaint } from '../complaint'
import { addConsultation } from '../../cloudfunctions/db/consultations'
import { type Accept, addAccept, type Template } from '../../cloudfunctions/db/accepts'
import { database, newId, type Transaction } from '../../cloudfunctions/db/database'
import { write } from '../../cloudfunctions/db/journal'
import { addNotice, notice } from '../../cloudfunctions/db/notices'
import { addPerson, person, putPerson } from '../../cloudfunctions/db/people'
import { addStation, addUnit } from '../../cloudfunctions/db/stations'
import { historyAt } from './history'
import { plantJoiners } from './joiners'
import { licensed } from './licences'
import { peopleOf } from './people'
import { planShifts } from './shifts'
import { notices } from './talks'
import { stations, unitName, units } from './town'

/** One transaction: a whole batch or nothing of it, and never twice. */
const plant = (name: string, at: string, work: (tx: Transaction) => Promise<number>): Promise<unknown> =>
  write({ caller: 'seed', method: `seed.${name}`, requestId: name, input: null, at }, async (tx) => {
    const rows = await work(tx)
    return { output: null, subject: name, change: { rows } }
  })

async function each<T>(items: readonly T[], add: (item: T) => Promise<void>): Promise<number> {
  for (const item of items) await add(item)
  return items.length
}

async function plantHistory(at: string): Promise<void> {
  const { consultations, holder, held } = historyAt(at)
  await plant('history', at, async (tx) => {
    const now = await person(tx, holder.id)
    if (now?.lawyer) await putPerson(tx, { ...now, lawyer: afterClaim(now.lawyer, held.id) })
    return each(consultations, (one) => addConsultation(tx, one))
  })
}

const plantNotices = (at: string): Promise<unknown> => plant('notices', at, (tx) => each(notices, ({ days, unitId, topics, ...words }) => {
  const sentAt = plusDays(at, -days)
  return addNotice(tx, {
    ...words, state: 'published', audience: { unitId, trades: [], membership: 'any', topics: [...topics] }, units: idsIn(units.find(({ id }) => id === unitId)!.path),
    from: unitName(unitId), publishedAt: sentAt, publishedBy: unitId === rootUnitId ? 'u_office04' : 'u_office05', changedAt: sentAt, revision: 1, why: null, pinnedUntil: null, template: null,
  })
}))

/** What each said yes to on their phones: browsers have no WeChat to say it in. */
const acceptsOf = (at: string): Accept[] => peopleOf(at).flatMap(({ group, person: { id: personId } }) => {
  const templates: readonly Template[] = group === 'worker' ? ['answered', 'notice'] : ['duty']
  return templates.flatMap((template) => Array.from({ length: template === 'notice' ? 2 : 8 }, (): Accept => ({ id: newId('a'), personId, template, at })))
})

/** what is planted last: where it stands, everything stands */
const lastId = notices.at(-1)!.id

/**
 * Seeds an empty store, goes on with one that was cut off, and plans everybody's weeks where they are not planned yet.
 * @returns whether anything but shifts was planted
 */
export async function seed(at: string): Promise<'planted' | 'stands'> {
  const last = await notice(database, lastId)
  const state = last ? 'stands' : 'planted'
  const lawyer = state === 'stands' ? await person(database, 'u_lawyer01') : null
  if (lawyer?.lawyer && (lawyer.lawyer.working === undefined || last?.revision === undefined)) throw new Complaint('the data here was made by an earlier version of this program: start once with --fresh')
  if (state === 'planted') {
    await plant('units', at, (tx) => each(units, (unit) => addUnit(tx, unit)))
    await plant('stations', at, (tx) => each(stations, (station) => addStation(tx, station)))
    await plant('people', at, (tx) => each(peopleOf(plusDays(at, -30)), ({ person: one }) => addPerson(tx, licensed(one, at))))
  }
  await planShifts(at)
  if (state === 'planted') {
    await plant('accepts', at, (tx) => each(acceptsOf(at), (accept) => addAccept(tx, accept)))
    await plantHistory(at)
    await plant('joiners', at, (tx) => plantJoiners(tx, at))
    await plantNotices(at)
  }
  return state
}
