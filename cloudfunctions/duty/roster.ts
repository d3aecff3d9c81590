/** What duty verbs have in common: a lawyer with their roster and the plan it is read by. */
import type { LawyerPost, Person } from '@domain/access'
import { plusDays } from '@domain/calendar'
import { edgeAfter, horizon } from '@domain/duty'
import { afterSwitch } from '@domain/lease'
import { type Plan, planOf } from '@domain/plan'
import { refusal } from '@domain/refusal'
import { settled } from '@domain/roster'
import { emptyRoster, present, type Roster, turnsOf } from '@domain/shift'
import type { Shift } from '@contract'
import type { KnownCall } from '../call'
import { database, type Documents, type Transaction } from '../db/database'
import type { Written } from '../db/journal'
import { person, putPerson } from '../db/people'
import { putRoster, roster } from '../db/shifts'
import { unit, unitsByIds } from '../db/stations'
import { turnSwitch } from './turn'

export interface Lawyer extends Person { readonly lawyer: LawyerPost }

/** @throws Refusal NotAllowed */
export function lawyerOf(one: Person | null): Lawyer {
  if (!one?.lawyer) throw refusal('NotAllowed')
  return one as Lawyer
}

/** A unit and all above it, outermost first. */
export const chainOf = async (from: Documents, unitId: string): Promise<string[]> =>
  (await unit(from, unitId))?.path.split('/').filter(Boolean) ?? [unitId]

/** The plan that holds where a lawyer is posted. */
export const planFor = async (unitId: string): Promise<Plan> => planOf(await unitsByIds(await chainOf(database, unitId)))

/** A lawyer's roster, and an empty one before anything was planned. */
export const rosterIn = async (from: Documents, { id, lawyer }: Lawyer): Promise<Roster> => {
  const kept = await roster(from, id)
  return kept?.unitId === lawyer.unitId ? kept : { ...kept ?? emptyRoster(id, lawyer.unitId, []), unitId: lawyer.unitId, units: await chainOf(from, lawyer.unitId) }
}

/** The turns around a moment, in order and without leave. */
export const turnsAround = (roster: Roster, { lawyer }: Lawyer, plan: Plan, at: string): Shift[] =>
  present(turnsOf(roster, lawyer.topics, plan.dutyHours.holidays, { from: plusDays(at, -horizon.backDays), to: plusDays(at, horizon.aheadDays) }), roster)

/** Writes a roster: without what is long past, and with the time when the clock must look at it. */
export const saveRoster = (tx: Transaction, changed: Roster, lawyer: Lawyer, plan: Plan, at: string): Promise<void> => {
  const roster = settled(changed, at)
  return putRoster(tx, { ...roster, edgeAt: edgeAfter(lawyer.lawyer, turnsAround(roster, lawyer, plan, at), roster, at) })
}

/** What a change of one's own roster comes to, with another capacity or the switch turned. */
interface Changed<T> { readonly roster: Roster; readonly post?: LawyerPost; readonly turn?: 'on' | 'off' | undefined; readonly output: T; readonly change: Written<unknown>['change'] }

/** The caller changes their own duty: one transaction for roster and post. */
export async function changeOwn<T>(call: KnownCall, work: (roster: Roster, me: Lawyer, plan: Plan) => Changed<T>): Promise<T> {
  const plan = await planFor(lawyerOf(call.person).lawyer.unitId)
  return call.write(async (tx) => {
    const me = lawyerOf(await person(tx, call.person.id))
    const { roster, post = me.lawyer, turn, output, change } = work(await rosterIn(tx, me), me, plan)
    if (post !== me.lawyer) await putPerson(tx, { ...me, lawyer: post })
    const passed = turn ? await turnSwitch(tx, me.id, turn, call.at) : null
    await saveRoster(tx, roster, { ...me, lawyer: turn ? afterSwitch(post, turn, call.at) : post }, plan, call.at)
    return { output, subject: me.id, change: passed ? { ...change, passed } : change }
  })
}
