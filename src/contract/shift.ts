import { Day, idOf, Instant, Topic } from './values'
import * as z from './zod'

/** `HH:MM` on Shanghai's clocks; `24:00` is the day's end. */
export const Clock = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))

/** One turn of duty on the calendar: a one-off shift, or one day of a weekly one. */
export const Shift = z.strictObject({
  id: idOf('s'),
  kind: z.enum(['once', 'weekly']),
  /** the day it begins on; names one turn of a weekly shift */
  day: Day,
  from: Instant,
  to: Instant,
  topics: z.array(Topic),
})
export type Shift = z.infer<typeof Shift>

/** Days off, the first and the last of them included. */
export const Leave = z.strictObject({ id: idOf('v'), from: Day, to: Day })
export type Leave = z.infer<typeof Leave>

/** `offered`: may be accepted until the shift begins; `over`: it was not, or the shift is gone. */
export const SwapState = z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'over'])
export type SwapState = z.infer<typeof SwapState>

/** A day as both calendars show it. */
export const CalendarDay = z.strictObject({
  day: Day,
  /** the public holiday's name, or null */
  holiday: z.nullable(z.string()),
  /** `makeUp`: a weekend day that is worked in exchange */
  kind: z.enum(['workday', 'dayOff', 'makeUp']),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** What a shift is planned with. `to` not after `from` means the next day: a night shift. */
const turn = {
  from: Clock,
  to: Clock,
  /** which of the lawyer's topics; left out: all of them, also those they take up later */
  topics: z.optional(z.array(Topic).check(z.minLength(1))),
}
const notEqual = z.refine<{ from: string; to: string }>(({ from, to }) => from !== to && to !== '00:00' && from !== '24:00', { path: ['to'] })

export const NewShift = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), day: Day, ...turn }).check(notEqual),
  z.strictObject({
    kind: z.literal('weekly'),
    weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7), z.refine((days) => new Set(days).size === days.length)),
    /** the first and the last day it may fall on; null: until further notice */
    validFrom: Day,
    validUntil: z.nullable(Day),
    ...turn,
  }).check(notEqual, z.refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, { path: ['validUntil'] })),
])
export type NewShift = z.infer<typeof NewShift>
