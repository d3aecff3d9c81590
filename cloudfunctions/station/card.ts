import type { StationCard } from '@contract'
import { plusDays } from '@domain/calendar'
import { turnAt } from '@domain/duty'
import { planOf } from '@domain/plan'
import { promiseOf } from '@domain/promise'
import { present, resumesAt, turnsOf } from '@domain/shift'
import { openingAt } from '@domain/station'
import { weekdaysInWords } from '@domain/weekday'
import { peopleByIds } from '../db/people'
import { rostersAt } from '../db/shifts'
import { type Station, unitsByIds } from '../db/stations'

const mostLawyers = 200
/** a shift further ahead than this is no answer to somebody who waits */
const lookAheadDays = 14

/** A station as a worker meets it at `at`: who is there now, and what is promised. */
export async function cardOf(station: Station, at: string): Promise<StationCard> {
  const [units, rosters] = await Promise.all([unitsByIds(station.units), rostersAt(station.units, mostLawyers)])
  const plan = planOf(units)
  const within = { from: at, to: plusDays(at, lookAheadDays) }
  const turns = rosters.map((roster) => ({ id: roster.id, turns: present(turnsOf(roster, [], plan.dutyHours.holidays, within), roster) }))
  const lawyers = await peopleByIds(turns.filter((one) => turnAt(one.turns, at)).map(({ id }) => id))
  const resumes = resumesAt(turns.flatMap((one) => one.turns), plan.dutyHours, at)
  return {
    id: station.id as StationCard['id'], code: station.code, name: station.name, address: station.address, within: [...station.within],
    hours: { from: station.hours.from, to: station.hours.to, days: weekdaysInWords(station.hours.weekdays) },
    openNow: openingAt(at, station.hours).openNow,
    hotlines: station.hotlines.map((line) => ({ ...line })),
    onDuty: lawyers.filter(({ lawyer }) => lawyer?.duty === 'on').map(({ surname }) => ({ surname: surname ?? '' })),
    resumesAt: resumes === at ? null : resumes,
    promise: promiseOf(units[0]?.promise ?? { kept: 0, answered: 0 }, plan),
  }
}
