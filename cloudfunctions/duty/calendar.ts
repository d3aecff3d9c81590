import type { OwnDay } from '@contract'
import { dayKindOf, holidayOn } from '@domain/calendar'
import { daysFrom, leaveSpan, overlap, turnsOf } from '@domain/shift'
import { dayNumberOf, dayOfNumber } from '@domain/shanghai'
import { swapStateOf } from '@domain/swap'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { lawyersAt, peopleByIds } from '../db/people'
import { rostersOffering } from '../db/shifts'
import { lawyerOf, planFor, rosterIn } from './roster'

const most = 200

/** A day as both calendars show it. */
export const dayOnCalendar = (day: string) => ({ day, holiday: holidayOn(day)?.name ?? null, kind: dayKindOf(day) })

/** `count` days from `first` on. */
export const daysOf = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => dayOfNumber(dayNumberOf(first) + at))

export const calendar: KnownVerb<'duty.calendar'> = async ({ person, at }, { from, days }) => {
  const me = lawyerOf(person)
  const [roster, plan, offering] = await Promise.all([rosterIn(database, me), planFor(me.lawyer.unitId), rostersOffering(me.id, most)])
  const [others, named] = await Promise.all([lawyersAt(roster.units, most), peopleByIds([...new Set(offering.map(({ id }) => id))])])
  const { holidays } = plan.dutyHours
  const surnameOf = (id: string) => [...others, ...named].find((one) => one.id === id)?.surname ?? ''
  const turns = turnsOf(roster, me.lawyer.topics, holidays, daysFrom(from, days))
  const dayRow = (day: string): OwnDay => {
    const leave = roster.leaves.find((one) => overlap(leaveSpan(one), daysFrom(day, 1)))
    return { ...dayOnCalendar(day), leave: leave?.id ?? null, shifts: turns.filter((turn) => turn.day === day) }
  }
  return {
    days: daysOf(from, days).map(dayRow),
    leaves: roster.leaves.filter(({ to }) => leaveSpan({ from: to, to }).to > at),
    toMe: offering.flatMap((giver) => giver.swaps.filter(({ to }) => to === me.id).map((swap) => ({
      id: swap.id, giverId: giver.id, surname: surnameOf(giver.id), shift: swap.shift, state: swapStateOf(swap, giver, holidays, at),
    }))).filter(({ state }) => state === 'offered'),
    byMe: roster.swaps.filter(({ shift }) => shift.to > at).map((swap) =>
      ({ id: swap.id, surname: surnameOf(swap.to), shift: swap.shift, state: swapStateOf(swap, roster, holidays, at) })),
    colleagues: others.filter(({ id }) => id !== me.id).map(({ id, surname }) => ({ id: id, surname: surname ?? '' })),
    capacity: { own: me.lawyer.capacity, most: plan.capacity },
  }
}
