import type { PlannedShift } from '@contract'
import { dutySpanOn } from '@domain/calendar'
import { gapsOf } from '@domain/coverage'
import { planOf } from '@domain/plan'
import { daysFrom, leaveSpan, overlap, present, type Roster, turnsOf } from '@domain/shift'
import type { KnownVerb } from '../call'
import { lawyersAt, peopleByIds } from '../db/people'
import { rostersAt, rostersUnder } from '../db/shifts'
import { unitsByIds } from '../db/stations'
import { dayOnCalendar, daysOf } from './calendar'
import { unitWithin } from './office'

const most = 500

export const coverage: KnownVerb<'duty.coverage'> = async ({ person }, { from, days, unitId }) => {
  const unit = await unitWithin(person, unitId)
  const above = unit.path.split('/').filter((id) => id && id !== unit.id)
  const [units, own, over, overPeople] = await Promise.all([unitsByIds([...above, unit.id]), rostersUnder(unit.id, most), rostersAt(above, most), lawyersAt(above, most)])
  const people = new Map([...await peopleByIds(own.map(({ id }) => id)), ...overPeople].map((one) => [one.id, one]))
  const { dutyHours } = planOf(units)
  const within = daysFrom(from, days)
  const turnsFor = (roster: Roster) => turnsOf(roster, people.get(roster.id)?.lawyer?.topics ?? [], dutyHours.holidays, within)
  const shown = daysOf(from, days)
  const shifts = own.flatMap((roster) => turnsFor(roster).filter(({ day }) => shown.includes(day)).map((turn): PlannedShift => ({
    ...turn, lawyerId: roster.id, surname: people.get(roster.id)?.surname ?? '',
    state: roster.leaves.some((leave) => overlap(leaveSpan(leave), turn)) ? 'leave' : 'planned',
  })))
  const covering = (rosters: readonly Roster[]) => rosters.flatMap((roster) => present(turnsFor(roster), roster))
  return {
    unitId: unit.id, unit: unit.name, hours: { from: dutyHours.from, to: dutyHours.to },
    days: shown.map((day) => ({ ...dayOnCalendar(day), duty: dutySpanOn(day, dutyHours) ? 'on' : 'off' })),
    gaps: gapsOf(shown, dutyHours, covering(own), covering(over)),
    shifts: shifts.sort((a, b) => a.from.localeCompare(b.from) || a.surname.localeCompare(b.surname)),
  }
}
