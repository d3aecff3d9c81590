/** What the staff may plan: lawyers posted in their own unit or below it. */
import type { Person } from '@domain/access'
import type { Plan } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { Roster } from '@domain/shift'
import type { KnownCall } from '../call'
import { database } from '../db/database'
import type { Message, Written } from '../db/journal'
import { person } from '../db/people'
import { type Unit, unit } from '../db/stations'
import { type Lawyer, lawyerOf, planFor, rosterIn, saveRoster } from './roster'

/** A unit within the caller's subtree; their own when none is named. @throws Refusal UnknownUnit */
export async function unitWithin({ unitId: own }: Person, wanted: string | undefined): Promise<Unit> {
  const found = own ? await unit(database, wanted ?? own) : null
  if (!found || !own || !found.path.split('/').includes(own)) throw refusal('UnknownUnit')
  return found
}

/** The staff change a lawyer's roster. A lawyer beyond their subtree does not exist for them. */
export async function changeTheirs<T>(
  call: KnownCall, lawyerId: string,
  work: (roster: Roster, lawyer: Lawyer, plan: Plan) => { roster: Roster; output: T; change: Written<unknown>['change']; messages: readonly Message[] },
): Promise<T> {
  const known = await person(database, lawyerId)
  if (!known?.lawyer) throw refusal('NotFound')
  const plan = await planFor(known.lawyer.unitId)
  return call.write(async (tx) => {
    const found = await person(tx, lawyerId)
    if (!found?.lawyer) throw refusal('NotFound')
    const lawyer = lawyerOf(found)
    const before = await rosterIn(tx, lawyer)
    if (!call.person.unitId || !before.units.includes(call.person.unitId)) throw refusal('NotFound')
    const { roster, ...told } = work(before, lawyer, plan)
    await saveRoster(tx, roster, lawyer, plan, call.at)
    return { ...told, subject: lawyerId }
  })
}
