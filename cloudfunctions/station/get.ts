import { isDutyTime, plusDays } from '@domain/calendar'
import { turnAt } from '@domain/duty'
import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { peopleByIds } from '../db/people'
import { rostersAt } from '../db/shifts'
import { stationByCode, unitsByIds } from '../db/stations'
import { lineOf } from './line'
import { planOf } from '@domain/plan'
import { promiseOf } from '@domain/promise'
import { present, resumesAt, turnsOf } from '@domain/shift'
import { weekdaysInWords } from '@domain/weekday'

const mostLawyers = 200
/** a shift further ahead than this is no answer to somebody who waits */
const lookAheadDays = 14

export const get: Verb<'station.get'> = async ({ at }, { code }) => {
  const station = await stationByCode(code)
  if (!station) throw refusal('NotFound')
  const [units, rosters] = await Promise.all([unitsByIds(station.units), rostersAt(station.units, mostLawyers)])
  const plan = planOf(units)
  const within = { from: at, to: plusDays(at, lookAheadDays) }
  const turns = rosters.map((roster) => ({ id: roster.id, turns: present(turnsOf(roster, [], plan.dutyHours.holidays, within), roster) }))
  const lawyers = await peopleByIds(turns.filter((one) => turnAt(one.turns, at)).map(({ id }) => id))
  const resumes = resumesAt(turns.flatMap((one) => one.turns), plan.dutyHours, at)
  return {
    ...lineOf(station),
    hours: { from: station.hours.from, to: station.hours.to, days: weekdaysInWords(station.hours.weekdays) },
    openNow: isDutyTime(at, station.hours),
    hotlines: station.hotlines.map((line) => ({ ...line })),
    onDuty: lawyers.filter(({ lawyer }) => lawyer?.duty === 'on').map(({ surname }) => ({ surname: surname ?? '' })),
    resumesAt: resumes === at ? null : resumes,
    promise: promiseOf(units[0]?.promise ?? { kept: 0, answered: 0 }, plan),
  }
}
