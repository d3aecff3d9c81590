/** The clock's part of duty: switches off who is over, and tells who begins. */
import { endOfDuty, turnAt } from '@domain/duty'
import { afterSwitch } from '@domain/lease'
import type { Plan } from '@domain/plan'
import type { Roster } from '@domain/shift'
import { write } from '../db/journal'
import { person } from '../db/people'
import { putRoster, roster, rostersDue } from '../db/shifts'
import { dutyNews } from './news'
import { lawyerOf, planFor, saveRoster, turnsAround } from './roster'
import { turnSwitch } from './turn'

/** how many lawyers one run looks at; the next minute goes on with the rest */
const most = 100

/** What one run did; `failed` were left for the next. */
export interface Edges { readonly turnedOff: number; readonly told: number; readonly failed: number }
type Outcome = 'turnedOff' | 'told' | 'nothing'

/** Somebody was faster: the roster is not due any more. */
class NothingToDo extends Error {}

/** One lawyer whose time has come, in one transaction. The edge is the request: two clocks at once do it once. */
async function passEdge({ id, edgeAt }: Roster, plan: Plan, at: string): Promise<Outcome> {
  const { row, fresh } = await write<Outcome>({ caller: 'clock', method: 'clock.duty', requestId: `${id}|${edgeAt}|${at}`, input: null, at, sender: 'clock' }, async (tx) => {
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
    const output: Outcome = over ? 'turnedOff' : told.length > 0 ? 'told' : 'nothing'
    return { output, subject: id, change: { edge: edgeAt, from: lawyer.lawyer.duty, to: post.duty, turn: turn?.from ?? null, passed }, messages: told }
  })
  return fresh ? row.output : 'nothing'
}

/**
 * Looks at every lawyer whose edge has come by `at`: turns the switch off where the shift is over and no new one began, where leave
 * began, and two hours after it was turned on without a shift; tells those whose shift began with the switch off.
 */
export async function dutyEdges(at: string): Promise<Edges> {
  const tally = { turnedOff: 0, told: 0, nothing: 0, failed: 0 }
  const plans = new Map<string, Promise<Plan>>()
  const planAt = (unitId: string) => plans.get(unitId) ?? plans.set(unitId, planFor(unitId)).get(unitId)!
  for (const due of await rostersDue(at, most)) {
    await planAt(due.unitId).then((plan) => passEdge(due, plan, at)).then((outcome) => { tally[outcome]++ }, (error: unknown) => {
      if (error instanceof NothingToDo) return
      tally.failed++
      console.error(JSON.stringify({ where: 'clock.duty', name: error instanceof Error ? error.name : 'unknown' }))
    })
  }
  const { nothing: _, ...told } = tally
  return told
}
