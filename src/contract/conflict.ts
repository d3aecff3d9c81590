import { CreditCode } from './consultation'
import { methodsOf } from './method'
import { Done, idOf, limits, Text } from './values'
import * as z from './zod'

const id = idOf('x')

/** An employer for whom a lawyer's firm acts: nothing about it ever reaches them. */
export const Conflict = z.strictObject({ id, name: z.string(), code: z.nullable(z.string()) })
export type Conflict = z.infer<typeof Conflict>

export const conflict = methodsOf({
  'conflict.list': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ conflicts: z.array(Conflict) }),
  },
  /** Name an employer. What the caller holds about it goes back to the queue at once; `released` says how many. */
  'conflict.add': {
    who: 'lawyer', mutates: true, errors: ['TooMany'],
    input: z.strictObject({ name: Text(limits.employer), code: z.optional(CreditCode) }),
    output: z.strictObject({ id, released: z.int() }),
  },
  'conflict.drop': {
    who: 'lawyer', mutates: true, errors: [],
    input: z.strictObject({ id }),
    output: Done,
  },
})
