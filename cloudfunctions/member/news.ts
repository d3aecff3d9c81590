/** What phones say of an application: never who it is, and never what they gave. */
import type { Member } from '@domain/member'
import { dueAtOf } from '@domain/memberClock'
import type { Message } from '../db/journal'
import { officeOf } from '../db/people'

const mostOffice = 50

/** To its worker, on all their accounts; what an account waits for that may be somebody else's is told to that account alone. */
export const ownerNews = ({ owners, reference }: Pick<Member, 'owners' | 'reference'>, what: string, at: string): Message[] =>
  owners.map((to) => ({ to, template: 'answered', page: 'member/mine', fields: { what, reference, lawyer: '工会', at } }))

/** The innermost of `units` (outermost first) that has staff, and its staff; null when none has any. */
async function staffed(units: readonly string[]): Promise<{ unitId: string; ids: readonly string[] } | null> {
  const office = await officeOf(units, mostOffice)
  const unitId = units.filter((unit) => office.some((one) => one.unitId === unit)).at(-1)
  return unitId === undefined ? null : { unitId, ids: office.filter((one) => one.unitId === unitId).map(({ id }) => id) }
}

const toStaff = (ids: readonly string[], { id, reference, home, owners, ...now }: Member, what: string, at: string): Message[] =>
  ids.filter((to) => !owners.includes(to)).map((to) => ({ to, template: 'duty', page: `console/members?id=${id}`, fields: { what, reference, at: dueAtOf({ id, reference, home, owners, ...now }) ?? at } }))

/** To the staff who are to look at it. */
export async function officeNews(now: Member, what: string, at: string): Promise<Message[]> {
  return toStaff((await staffed(now.home.units))?.ids ?? [], now, what, at)
}

/** The unit above those who were called already, and its staff; without one the outermost unit, which ends the calling. */
export async function above(now: Member, what: string, at: string): Promise<{ unitId: string; messages: Message[] }> {
  const { units } = now.home
  const called = now.escalation?.unitId ?? (await staffed(units))?.unitId ?? units[0]!
  const next = await staffed(units.slice(0, units.indexOf(called)))
  return next ? { unitId: next.unitId, messages: toStaff(next.ids, now, what, at) } : { unitId: units[0]!, messages: [] }
}
