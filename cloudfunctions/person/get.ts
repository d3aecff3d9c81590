import type { Output } from '@contract'
import { isLicensed, licenceState } from '@domain/licence'
import { hasRoom } from '@domain/lease'
import { mayChange } from '@domain/posts'
import { plusDays } from '@domain/calendar'
import { coming } from '@domain/roster'
import { present, turnsOf } from '@domain/shift'
import type { Person } from '@domain/access'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { lawyersAt } from '../db/people'
import { roster } from '../db/shifts'
import { unit } from '../db/stations'
import { planFor } from '../duty/roster'
import { chainOf, colleague } from './own'
import { shownLicence } from './licence'
import { officeRoleOf, type PersonId, type UnitId } from './row'

type Shown = Output<'person.get'>

/** how far ahead shifts are shown, how many, and how many colleagues */
const [aheadDays, mostShifts, mostColleagues] = [60, 20, 100]

/** The next shifts, and how many weekly ones go on. */
async function shiftsOf({ id, lawyer }: Person, at: string): Promise<Pick<Shown['work'], 'shifts' | 'weekly'>> {
  const planned = lawyer && await roster(database, id)
  if (!planned) return { shifts: [], weekly: 0 }
  const { dutyHours } = await planFor(lawyer.unitId)
  const turns = present(turnsOf(planned, lawyer.topics, dutyHours.holidays, { from: at, to: plusDays(at, aheadDays) }), planned)
  return { shifts: turns.filter(({ from }) => from > at).slice(0, mostShifts), weekly: coming(planned, at).weekly }
}

/** Lawyers around who could take something over now. */
async function colleaguesOf({ id, lawyer }: Person, at: string): Promise<Shown['colleagues']> {
  const found = lawyer ? await lawyersAt(await chainOf(database, lawyer.unitId), mostColleagues) : []
  return found.filter((one) => one.id !== id && one.lawyer && hasRoom(one.lawyer) && isLicensed(one.lawyer.licence, at))
    .map((one) => ({ id: one.id as PersonId, surname: one.surname ?? '', room: one.lawyer!.capacity - one.lawyer!.holding }))
}

const nameOf = async (unitId: string): Promise<string> => (await unit(database, unitId))?.name ?? ''

export const get: KnownVerb<'person.get'> = async ({ person: me, at }, { id }) => {
  const one = await colleague(database, me, id)
  const { lawyer } = one
  const role = officeRoleOf(one)
  const [shifts, colleagues] = await Promise.all([shiftsOf(one, at), colleaguesOf(one, at)])
  return {
    id: one.id as PersonId, surname: one.surname ?? '', state: one.suspended ? 'suspended' : 'active', since: one.suspended?.at ?? null, may: mayChange(me, one) ? 'change' : 'see',
    lawyer: lawyer && {
      unitId: lawyer.unitId as UnitId, unit: await nameOf(lawyer.unitId), topics: [...lawyer.topics],
      licence: shownLicence(one.id, lawyer.licence), licenceState: licenceState(lawyer.licence ?? null, at),
    },
    office: role && one.unitId ? { unitId: one.unitId as UnitId, unit: await nameOf(one.unitId), role } : null,
    work: { held: lawyer?.holding ?? 0, offered: lawyer?.offered ? 1 : 0, ...shifts },
    colleagues,
  }
}
