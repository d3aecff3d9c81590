/** The clock of an application: three working days in office hours, which stand still while the worker is the one to act. Nothing rings at night. */
import { addDutyMinutes, type DutyHours, dutyMinutesBetween, isDutyTime, nextDutyStart, plusDays } from './calendar'
import { type Clock, type Member, waitsForOffice } from './member'
import type { MemberEvent } from './memberEvolve'

/** When offices look at applications: working days on the Chinese calendar. */
export const officeHours: DutyHours = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: 'off' }
const dayMinutes = 8 * 60

/** Three working days for an answer; the office is warned when one is left, and each unit above has one once it was called. */
export const reviewMinutes = 3 * dayMinutes
const [warnMinutes, stepMinutes] = [dayMinutes, dayMinutes]
/** What was asked for and never came, and what was declined and nobody went on with, are kept so many days. */
export const silentDays = 30
export const forgetDays = 30

export const running = (at: string, left = reviewMinutes): Clock => ({ from: at, left })
export const stopped = ({ from, left }: Clock, at: string): Clock => ({ from: null, left: from === null ? left : left - dutyMinutesBetween(from, at, officeHours) })
export const resumed = (clock: Clock, at: string): Clock => clock.from === null ? { ...clock, from: at } : clock

const afterMinutes = ({ from, left }: Clock, less: number): string | null => from === null ? null : addDutyMinutes(from, Math.max(0, left - less), officeHours)

/** By when somebody will have looked at what is given at `at`. */
export const dueFrom = (at: string): string => addDutyMinutes(at, reviewMinutes, officeHours)

/** By when somebody will have looked at it; null while nothing waits for the office. */
export const dueAtOf = (now: Member): string | null => waitsForOffice(now) ? afterMinutes(now.clock, 0) : null

interface Ring { readonly at: string; readonly event: 'warned' | 'escalated' | 'lapsed' }

/** What will happen by itself next, and when; null: nothing. Above the outermost unit there is nobody to call. */
function nextRing(now: Member): Ring | null {
  if (!waitsForOffice(now)) return now.state === 'asked' ? { at: plusDays(now.since, silentDays), event: 'lapsed' } : null
  const [warnAt, dueAt] = [afterMinutes(now.clock, warnMinutes), afterMinutes(now.clock, 0)]
  if (warnAt === null || dueAt === null) return null
  if (now.fired.length === 0) return { at: warnAt, event: 'warned' }
  if (!now.fired.includes('breach')) return { at: dueAt, event: 'escalated' }
  const last = now.escalation
  return last && last.unitId !== now.home.units[0] ? { at: addDutyMinutes(last.at, stepMinutes, officeHours), event: 'escalated' } : null
}

/** When the clock must look at it next; null: never. */
export function wakeOf(now: Member): string | null {
  const ring = nextRing(now)
  if (ring) return nextDutyStart(ring.at, officeHours)
  return now.state === 'declined' ? plusDays(now.since, forgetDays) : null
}

/** Whether it is over: declined, and nobody went on with it for a month. It is deleted then. */
export const isForgotten = (now: Member, at: string): boolean => now.state === 'declined' && plusDays(now.since, forgetDays) <= at

/**
 * What the clock does to one whose `wakeAt` has come; `above`: the unit to call, which the tree tells. People hear of all of it, so it
 * waits for office hours. Null: nothing is due.
 */
export function due(now: Member, at: string, above: string): MemberEvent | null {
  const ring = nextRing(now)
  if (now.wakeAt === null || now.wakeAt > at || !ring || ring.at > at) return null
  if (!isDutyTime(at, officeHours)) return { kind: 'postponed', at, until: nextDutyStart(at, officeHours) }
  const dueAt = dueAtOf(now)
  switch (ring.event) {
    // after missed runs nobody is warned of what has already come
    case 'warned': return dueAt !== null && dueAt <= at ? { kind: 'escalated', at, unitId: above } : { kind: 'warned', at }
    case 'escalated': return { kind: 'escalated', at, unitId: above }
    case 'lapsed': return { kind: 'declined', at, reason: 'silent', note: null }
  }
}
