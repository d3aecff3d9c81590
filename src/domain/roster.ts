/** What is done to a roster: shifts planned and taken off, leave, and shifts that change hands. Every change is checked here and nowhere else. */
import { limits, type NewShift, type Topic } from '@contract'
import { type DutyHours, dayOf, plusDays } from './calendar'
import { refusal } from './refusal'
import { collisionOf, type Leave, leaveSpan, overlap, type Roster, rowsOf, spanOf, type Span, turnsOf } from './shift'
import { leaveInWords, shiftInWords } from './shiftWords'

/** Past duty stays on the roster for so long; the journal keeps who changed what. */
const keptDays = 60

type Holidays = DutyHours['holidays']

/** The same roster without what is long past, and with the lawyers that its open offers wait for. */
export function settled(roster: Roster, at: string): Roster {
  const [old, today] = [dayOf(plusDays(at, -keptDays)), dayOf(at)]
  const once = roster.once.filter(({ day }) => day >= old)
  const weekly = roster.weekly.filter(({ validUntil }) => validUntil === null || validUntil >= old)
    .map((rule) => ({ ...rule, except: rule.except.filter((day) => day >= old) }))
  const swaps = roster.swaps.filter(({ shift }) => shift.day >= old)
  const leaves = roster.leaves.filter(({ to }) => to >= old)
  const offeredTo = [...new Set(swaps.filter(({ state, shift }) => state === 'offered' && shift.day >= today).map(({ to }) => to))]
  return { ...roster, once, weekly, leaves, swaps, offeredTo }
}

/** @throws Refusal TooMany */
export function counted(roster: Roster): Roster {
  for (const rows of [roster.once, roster.weekly, roster.leaves, roster.swaps]) if (rows.length > limits.rosterRows) throw refusal('TooMany', { most: limits.rosterRows })
  return roster
}

/** @throws Refusal OnLeave when `span` touches a leave */
export function refuseOnLeave({ leaves }: Pick<Roster, 'leaves'>, span: Span, at: string): void {
  const leave = leaves.find((one) => overlap(leaveSpan(one), span))
  if (leave) throw refusal('OnLeave', { when: leaveInWords(leave, at) })
}

/** @throws Refusal ShiftOverlap in words */
export function refuseCollision(roster: Roster, added: ReturnType<typeof rowsOf>, holidays: Holidays, at: string): void {
  const clash = collisionOf(roster, added, holidays)
  if (clash) throw refusal('ShiftOverlap', { when: shiftInWords(clash, at) })
}

/** Plans a shift. @throws Refusal TimePassed, NotTheirTopic, OnLeave (a one-off shift), ShiftOverlap, TooMany */
export function planned(roster: Roster, shift: NewShift, { topics, holidays, at, newId }: { topics: readonly Topic[]; holidays: Holidays; at: string; newId: () => string }): { roster: Roster; ids: string[] } {
  const added = rowsOf(shift, newId)
  if (shift.topics?.some((topic) => !topics.includes(topic))) throw refusal('NotTheirTopic')
  for (const one of added.once) {
    const span = spanOf(one.day, one)
    if (span.to <= at) throw refusal('TimePassed')
    refuseOnLeave(roster, span, at)
  }
  if (shift.kind === 'weekly' && shift.validUntil !== null && shift.validUntil < dayOf(at)) throw refusal('TimePassed')
  refuseCollision(roster, added, holidays, at)
  const next = counted({ ...roster, once: [...roster.once, ...added.once], weekly: [...roster.weekly, ...added.weekly] })
  return { roster: next, ids: [...added.once, ...added.weekly].map(({ id }) => id) }
}

/** Takes one turn off, whatever made it. */
export const withoutTurn = (roster: Roster, { id, day }: { id: string; day: string }): Roster => ({
  ...roster,
  once: roster.once.filter((shift) => shift.id !== id),
  weekly: roster.weekly.map((rule) => (rule.id === id ? { ...rule, except: [...rule.except, day] } : rule)),
})

/** The turn of a shift on a day, if it takes place. */
export const turnOf = (roster: Roster, id: string, day: string, topics: readonly Topic[], holidays: Holidays) => {
  const rows = { once: roster.once.filter((shift) => shift.id === id), weekly: roster.weekly.filter((rule) => rule.id === id) }
  const [row] = [...rows.once, ...rows.weekly]
  return row ? turnsOf(rows, topics, holidays, spanOf(day, row)).find((turn) => turn.day === day) ?? null : null
}

/** Takes a turn off the calendar, or a weekly shift from that turn on. @throws Refusal NotFound, TimePassed */
export function unplanned(roster: Roster, { shiftId, day, which }: { shiftId: string; day: string; which: 'turn' | 'fromHere' }, holidays: Holidays, at: string): Roster {
  const turn = turnOf(roster, shiftId, day, [], holidays)
  if (!turn) throw refusal('NotFound')
  if (turn.to <= at) throw refusal('TimePassed')
  if (which === 'turn' || turn.kind === 'once') return withoutTurn(roster, turn)
  const last = dayOf(plusDays(spanOf(day, { from: '12:00', to: '13:00' }).from, -1))
  const weekly = roster.weekly.map((rule) => (rule.id === shiftId ? { ...rule, validUntil: last } : rule))
  return { ...roster, weekly: weekly.filter(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil) }
}

/** Adds a leave. @throws Refusal TimePassed, OnLeave (twice), TooMany */
export function withLeave(roster: Roster, leave: Leave, at: string): Roster {
  if (leave.from < dayOf(at)) throw refusal('TimePassed')
  refuseOnLeave(roster, leaveSpan(leave), at)
  return counted({ ...roster, leaves: [...roster.leaves, leave].sort((a, b) => a.from.localeCompare(b.from)) })
}

/** Ends a leave: one to come is gone, of a running one the days before today stay. @throws Refusal NotFound */
export function leaveEnded(roster: Roster, id: string, at: string): Roster {
  const today = dayOf(at)
  const leave = roster.leaves.find((one) => one.id === id)
  if (!leave || leave.to < today) throw refusal('NotFound')
  const yesterday = dayOf(plusDays(at, -1))
  const leaves = roster.leaves.flatMap((one) => (one !== leave ? [one] : leave.from < today ? [{ ...leave, to: yesterday }] : []))
  return { ...roster, leaves }
}

/** The last day on which a weekly shift has begun by `at`, if nothing after that counts: today, or the day before. */
const lastBegun = (rule: Roster['weekly'][number], at: string): string => spanOf(dayOf(at), rule).from <= at ? dayOf(at) : dayOf(plusDays(at, -1))

const goesOn = (rule: Roster['weekly'][number], at: string): boolean => rule.validUntil === null || rule.validUntil > lastBegun(rule, at)

/** How many one-off shifts have not begun, and how many weekly ones go on. */
export const coming = ({ once, weekly }: Pick<Roster, 'once' | 'weekly'>, at: string): { once: number; weekly: number } =>
  ({ once: once.filter((shift) => spanOf(shift.day, shift).from > at).length, weekly: weekly.filter((rule) => goesOn(rule, at)).length })

/** Without anything to come, and without offers to swap it. */
export function withoutFuture(roster: Roster, at: string): Roster {
  const once = roster.once.filter((shift) => spanOf(shift.day, shift).from <= at)
  const weekly = roster.weekly.map((rule) => goesOn(rule, at) ? { ...rule, validUntil: lastBegun(rule, at) } : rule)
    .filter(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil)
  const swaps = roster.swaps.map((swap) => swap.state === 'offered' ? { ...swap, state: 'withdrawn' as const } : swap)
  return settled({ ...roster, once, weekly, swaps }, at)
}
