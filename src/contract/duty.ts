import { methodsOf } from './method'
import { Instant } from './values'
import * as z from './zod'

export const DutyState = z.enum(['on', 'off'])
export type DutyState = z.infer<typeof DutyState>

/** A lawyer's duty now. */
export const Duty = z.strictObject({
  state: DutyState,
  /** the shift that covers this moment; null outside shifts */
  shift: z.nullable(z.strictObject({ from: Instant, to: Instant })),
  holding: z.int(),
  capacity: z.int(),
})
export type Duty = z.infer<typeof Duty>

export const duty = methodsOf({
  'duty.get': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: Duty,
  },
  /** Turn the on-duty switch. Off takes nothing away: what is held stays held. */
  'duty.switch': {
    who: 'lawyer', mutates: true, errors: [],
    input: z.strictObject({ to: DutyState }),
    output: z.strictObject({ state: DutyState }),
  },
})
