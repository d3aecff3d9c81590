import { DutyState } from './duty'
import { methodsOf } from './method'
import { CalendarDay, Clock, NewShift, Shift } from './shift'
import { Day, Done, idOf, Topic } from './values'
import * as z from './zod'

/** A lawyer as the staff plan them. */
export const DutyLawyer = z.strictObject({
  id: idOf('u'),
  surname: z.string(),
  unitId: idOf('n'),
  unit: z.string(),
  topics: z.array(Topic),
  state: DutyState,
  holding: z.int(),
  capacity: z.int(),
})
export type DutyLawyer = z.infer<typeof DutyLawyer>

/** A stretch of duty hours in which nobody of the unit's own answers some topics. */
export const Gap = z.strictObject({
  day: Day,
  from: Clock,
  to: Clock,
  topics: z.array(Topic).check(z.minLength(1)),
  /** whether a lawyer of a unit above answers them then */
  above: z.enum(['covered', 'open']),
})
export type Gap = z.infer<typeof Gap>

/** A turn in the staff's view; `leave`: its lawyer is away and nobody covers it. */
export const PlannedShift = z.extend(Shift, { lawyerId: idOf('u'), surname: z.string(), state: z.enum(['planned', 'leave']) })
export type PlannedShift = z.infer<typeof PlannedShift>

export const Coverage = z.strictObject({
  unitId: idOf('n'),
  unit: z.string(),
  /** duty hours of its plan: outside them nothing is a gap */
  hours: z.strictObject({ from: Clock, to: Clock }),
  days: z.array(z.extend(CalendarDay, { duty: z.enum(['on', 'off']) })),
  gaps: z.array(Gap),
  shifts: z.array(PlannedShift),
})
export type Coverage = z.infer<typeof Coverage>

const lawyerId = idOf('u')

export const dutyOffice = methodsOf({
  /** The lawyers of the caller's subtree, by unit and surname. */
  'duty.lawyers': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lawyers: z.array(DutyLawyer) }),
  },
  /** Every hour × topic without a lawyer, and the shifts, in a unit of the caller's; their own when none is named. */
  'duty.coverage': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ from: Day, days: z.int().check(z.minimum(1), z.maximum(14)), unitId: z.optional(idOf('n')) }),
    output: Coverage,
  },
  /** Plan a shift for a lawyer of the caller's subtree. A weekly one is a row for each weekday. */
  'duty.plan': {
    who: 'staff', mutates: true, errors: ['ShiftOverlap', 'OnLeave', 'TimePassed', 'TooMany', 'NotTheirTopic'],
    input: z.strictObject({ lawyerId, shift: NewShift }),
    output: z.strictObject({ ids: z.array(Shift.shape.id) }),
  },
  /** Take a shift off the calendar: this turn alone, or a weekly one from this turn on. */
  'duty.unplan': {
    who: 'staff', mutates: true, errors: ['TimePassed'],
    input: z.strictObject({ lawyerId, shiftId: Shift.shape.id, day: Day, which: z.enum(['turn', 'fromHere']) }),
    output: Done,
  },
})
