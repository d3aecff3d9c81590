/** Shifts: eight hours each, so that in every district somebody is on at any hour of any day. */
import { plusDays, plusMinutes, startOfDay } from '../../src/domain/calendar'
import { write } from '../../cloudfunctions/db/journal'
import { addShift, type Shift, shiftOf } from '../../cloudfunctions/db/stations'
import { peopleOf } from './people'
import { dayId } from './town'

const daysAhead = 14
const spansADay = 3
const spanMinutes = (24 * 60) / spansADay

/** A day's shifts. The lawyers of one unit take the three spans in turn; with fewer than three, somebody has two. */
export function shiftsOf(day: string): Shift[] {
  const start = startOfDay(day)
  const posts = peopleOf(day).flatMap(({ person: { id, lawyer } }) => lawyer ? [{ id, unitId: lawyer.unitId }] : [])
  return [...new Set(posts.map(({ unitId }) => unitId))].flatMap((unitId) => {
    const crew = posts.filter((post) => post.unitId === unitId)
    return Array.from({ length: Math.max(spansADay, crew.length) }, (_, at): Shift => {
      const { id } = crew[at % crew.length]!
      const from = plusMinutes(start, (at % spansADay) * spanMinutes)
      return { id: `s_${dayId(day)}${id.slice(2)}${at}`, lawyerId: id, unitId, from, to: plusMinutes(from, spanMinutes) }
    })
  })
}

/** Plans the days from `at` on that are not planned yet. @returns how many days were added */
export async function extendShifts(at: string): Promise<number> {
  let added = 0
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    const shifts = shiftsOf(plusDays(at, ahead))
    const first = shifts[0]!
    if (await shiftOf(first.lawyerId, first.from)) continue
    await write({ caller: 'seed', method: 'seed.shifts', requestId: first.id, input: null, at }, async (tx) => {
      for (const shift of shifts) await addShift(tx, shift)
      return { output: null, subject: first.id, change: { shifts: shifts.length } }
    })
    added++
  }
  return added
}
