/** The clock's part of duty: switches off who is over, and tells who begins. */
import { endOfDuty, turnAt } from '@domain/duty'
import { afterSwitch } from '@domain/lease'
import type { Plan } from '@domain/plan'
import type { Roster } from '@domain/shift'
import { write } from '../db/journal'
import { person } from '../db/people'
import { putRoster, roster, rostersDue } from '../db/shifts'
import { each, type Enough, NothingToDo, type Outcome } from '../each'
import { dutyNews } from './news'
import { lawyerOf, planFor, saveRoster, turnsAround } from './roster'
import { turnSwitch } from './turn'

/** how many lawyers one run looks at; the next minute goes on with the rest */
const most = 100

/** What a run did of one lawyer's duty. */
export type Edge = 'turnedOff' | 'told' | 'nothing'

/** One lawyer whose time has come, in one transaction. The edge is the request: two clocks at once do it once. */
async function passEdge({ id, edgeAt }: Roster, plan: Plan, at: string): Promise<Edge> {
  const { row, fresh } = await write<Edge>({ caller: 'clock', method: 'clock.duty', requestId: `${id}|${edgeAt}|${at}`, input: null, at, sender: 'clock' }, async (tx) => {
    const [now, found] = [await roster(tx, id), await person(tx, id)]
    if (!now?.edgeAt || now.edgeAt > at) throw new NothingToDo()
    if (!found?.lawyer) {
      await putRoster(tx, { ...now, edgeAt: null })
      return { output: 'nothing', subject: id, change: { edge: edgeAt, to: 'noLawyer' } }
    }
    const lawyer = lawyerOf(found)
    const turns = turnsAround(now, lawyer, plan, at)
    const over = lawyer.lawyer.duty === 'on' && endOfDuty(lawyer.lawyer.since, turns, now, at) <= at
    const post = over ? afterSwitch(lawyer.lawyer, 'off', at) : lawyer.lawyer
    // while the switch is off, an edge within a turn is its beginning
    const turn = turnAt(turns, at)
    const told = turn && post.duty === 'off' ? [dutyNews(id, 'begins', turn, turn.day)] : []
    const passed = over ? await turnSwitch(tx, id, 'off', at) : null
    await saveRoster(tx, now, { ...lawyer, lawyer: post }, plan, at)
    const output: Edge = over ? 'turnedOff' : told.length > 0 ? 'told' : 'nothing'
    return { output, subject: id, change: { edge: edgeAt, from: lawyer.lawyer.duty, to: post.duty, turn: turn?.from ?? null, passed }, messages: told }
  })
  return fresh ? row.output : 'nothing'
}

/**
 * Looks at every lawyer whose edge has come by `at`: turns the switch off where the shift is over and no new one began, where leave
 * began, and two hours after it was turned on without a shift; tells those whose shift began with the switch off.
 */
export async function dutyEdges(at: string, enough?: Enough): Promise<Outcome<Edge>> {
  const plans = new Map<string, Promise<Plan>>()
  const planAt = (unitId: string) => plans.get(unitId) ?? plans.set(unitId, planFor(unitId)).get(unitId)!
  return each('clock.duty', await rostersDue(at, most), async (due) => passEdge(due, await planAt(due.unitId), at), enough)
}
