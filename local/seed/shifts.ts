/** Rosters: eight hours each, every week, so that in every district somebody is on at any hour of any day; one leave, and one shift on offer. */
import { dayOf, plusDays } from '../../src/domain/calendar'
import { settled } from '../../src/domain/roster'
import { daysFrom, emptyRoster, present, type Roster, turnsOf, type Weekly } from '../../src/domain/shift'
import { swapOffered } from '../../src/domain/swap'
import type { LawyerPost } from '../../src/domain/access'
import { write } from '../../cloudfunctions/db/journal'
import { putRoster } from '../../cloudfunctions/db/shifts'
import { peopleOf } from './people'
import { chainOf, type UnitId } from './town'

const spans = [['00:00', '08:00'], ['08:00', '16:00'], ['16:00', '24:00']] as const
const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** 王律师 has a colleague in the same hours, so leave leaves no hole; 周律师 looks for somebody to take a night. */
const away = { lawyerId: 'u_lawyer06', inDays: 2, days: 2 }
const offered = { from: 'u_lawyer03', to: 'u_lawyer04', inDays: 1 }

interface Post { readonly id: string; readonly lawyer: LawyerPost }

const weeklyOf = ({ id }: Post, span: number, validFrom: string): Weekly[] => everyDay.map((weekday) => {
  const [from, to] = spans[span]!
  return { id: `s_${id.slice(2)}w${weekday}x${span}`, weekday, from, to, topics: null, validFrom, validUntil: null, except: [] }
})

/** The lawyers of one unit take the three spans in turn; with fewer than three, somebody has two. */
function rostersOf(crew: readonly Post[], at: string): Roster[] {
  const turns = Array.from({ length: Math.max(spans.length, crew.length) }, (_, n) => ({ post: crew[n % crew.length]!, span: n % spans.length }))
  return crew.map((post) => ({
    ...emptyRoster(post.id, post.lawyer.unitId, chainOf(post.lawyer.unitId as UnitId)),
    weekly: turns.filter((turn) => turn.post === post).flatMap(({ span }) => weeklyOf(post, span, dayOf(plusDays(at, -30)))),
    leaves: post.id === away.lawyerId ? [{ id: 'v_seed', from: dayOf(plusDays(at, away.inDays)), to: dayOf(plusDays(at, away.inDays + away.days - 1)) }] : [],
  }))
}

/** Everybody's, as they stand at `at`. The clock leaves the switches of invented people alone until somebody uses one: `edgeAt` stays null. */
export function rostersAt(at: string): Roster[] {
  const posts = peopleOf(at).flatMap(({ person: { id, lawyer } }) => lawyer ? [{ id, lawyer }] : [])
  const units = [...new Set(posts.map(({ lawyer }) => lawyer.unitId))]
  return units.flatMap((unitId) => rostersOf(posts.filter(({ lawyer }) => lawyer.unitId === unitId), at)).map((roster) => {
    if (roster.id !== offered.from) return roster
    const day = dayOf(plusDays(at, offered.inDays))
    const offer = { id: 'w_seed', shiftId: turnsOf(roster, [], 'on', daysFrom(day, 1)).find((turn) => turn.day === day)!.id, day, to: offered.to }
    return settled(swapOffered(roster, offer, posts.find(({ id }) => id === roster.id)!.lawyer.topics, 'on', at).roster, at)
  })
}

/** Who is on when, on the day of `at`. */
export const shiftsOf = (at: string): { unitId: string; from: string; to: string }[] => rostersAt(at).flatMap((roster) =>
  present(turnsOf(roster, [], 'on', daysFrom(dayOf(at), 1)), roster).map(({ from, to }) => ({ unitId: roster.unitId, from, to })))

/** Plans everybody's weeks, once. @returns how many rosters there are */
export async function planShifts(at: string): Promise<number> {
  const { row } = await write({ caller: 'seed', method: 'seed.rosters', requestId: 'rosters', input: null, at }, async (tx) => {
    const rosters = rostersAt(at)
    for (const roster of rosters) await putRoster(tx, roster)
    return { output: rosters.length, subject: 'rosters', change: { rosters: rosters.length } }
  })
  return row.output
}
