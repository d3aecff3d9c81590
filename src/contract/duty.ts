import { methodsOf } from './method'
import { CalendarDay, Leave, Shift, SwapState } from './shift'
import { Day, Done, idOf, Instant } from './values'
import * as z from './zod'

export const DutyState = z.enum(['on', 'off'])
export type DutyState = z.infer<typeof DutyState>

const span = z.strictObject({ from: Instant, to: Instant })

/** A lawyer's duty now. */
export const Duty = z.strictObject({
  state: DutyState,
  /** the shift that covers this moment; null outside shifts and on leave */
  shift: z.nullable(span),
  /** the next shift within two weeks */
  next: z.nullable(span),
  holding: z.int(),
  capacity: z.int(),
  /** colleagues' shifts that wait for the caller's yes or no */
  swaps: z.int(),
})
export type Duty = z.infer<typeof Duty>

/** One day of a lawyer's own calendar. */
export const OwnDay = z.extend(CalendarDay, { leave: z.nullable(Leave.shape.id), shifts: z.array(Shift) })
export type OwnDay = z.infer<typeof OwnDay>

/** A shift offered to the caller, or by the caller. */
const offer = { id: idOf('w'), surname: z.string(), shift: Shift, state: SwapState }
export const SwapToMe = z.strictObject({ ...offer, giverId: idOf('u') })
export type SwapToMe = z.infer<typeof SwapToMe>
export const SwapByMe = z.strictObject(offer)
export type SwapByMe = z.infer<typeof SwapByMe>

const turn = { shiftId: Shift.shape.id, day: Day }

export const duty = methodsOf({
  'duty.get': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: Duty,
  },
  /** Turn the on-duty switch. Off takes nothing away: what is held stays held. */
  'duty.switch': {
    who: 'lawyer', mutates: true, errors: ['LicenceExpired'],
    input: z.strictObject({ to: DutyState }),
    output: z.strictObject({ state: DutyState }),
  },
  /** How many consultations the caller takes at once; the unit's plan sets the most. */
  'duty.capacity': {
    who: 'lawyer', mutates: true, errors: ['OverPlan'],
    input: z.strictObject({ capacity: z.int().check(z.minimum(1), z.maximum(20)) }),
    output: Done,
  },
  /** The caller's own calendar: shifts, leave, swaps, and the colleagues who can take a shift over. */
  'duty.calendar': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({ from: Day, days: z.int().check(z.minimum(1), z.maximum(31)) }),
    output: z.strictObject({
      days: z.array(OwnDay),
      leaves: z.array(Leave),
      toMe: z.array(SwapToMe),
      byMe: z.array(SwapByMe),
      colleagues: z.array(z.strictObject({ id: idOf('u'), surname: z.string() })),
      capacity: z.strictObject({ own: z.int(), most: z.int() }),
    }),
  },
  /** Take leave, whole days. Answers with the shifts that nobody covers now. On the first day it also ends duty. */
  'duty.leave': {
    who: 'lawyer', mutates: true, errors: ['TimePassed', 'OnLeave', 'TooMany'],
    input: z.strictObject({ from: Day, to: Day }).check(z.refine(({ from, to }) => from <= to, { path: ['to'] })),
    output: z.strictObject({ leave: Leave, uncovered: z.array(Shift) }),
  },
  /** Take a leave back, or come back early: days that have passed stay leave. */
  'duty.endLeave': {
    who: 'lawyer', mutates: true, errors: [],
    input: z.strictObject({ id: Leave.shape.id }),
    output: Done,
  },
  /** Offer one turn of a shift to a colleague. Until they accept, it stays the caller's. */
  'duty.swap': {
    who: 'lawyer', mutates: true, errors: ['TimePassed', 'UnknownColleague', 'TooMany'],
    input: z.strictObject({ ...turn, to: idOf('u') }),
    output: z.strictObject({ id: idOf('w') }),
  },
  /** Answer a colleague's offer. Accepting changes both calendars at once. */
  'duty.answerSwap': {
    who: 'lawyer', mutates: true, errors: ['SwapOver', 'ShiftOverlap', 'OnLeave', 'TooMany'],
    input: z.strictObject({ giverId: idOf('u'), id: idOf('w'), answer: z.enum(['accept', 'decline']) }),
    output: Done,
  },
  /** Take an offer back that nobody accepted. */
  'duty.withdrawSwap': {
    who: 'lawyer', mutates: true, errors: ['SwapOver'],
    input: z.strictObject({ id: idOf('w') }),
    output: Done,
  },
})
