import { methodsOf } from './method'
import { Cursor, Done, Instant } from './values'
import * as z from './zod'

/** A row of the outbox, as the journal keys it. */
const RowId = z.string().check(z.regex(/^j_[0-9A-Za-z_-]{20,60}$/))

/** Messages of one write that were given up. Whom they were for is nobody's business here. */
export const DeadLine = z.strictObject({
  id: RowId,
  deadAt: Instant,
  template: z.enum(['answered', 'duty', 'notice', 'phoneCode']),
  letters: z.int(),
  /** what WeChat said last; null: nothing came back */
  errcode: z.nullable(z.int()),
})
export type DeadLine = z.infer<typeof DeadLine>

const ids = z.array(RowId).check(z.minLength(1), z.maxLength(20))

export const outbox = methodsOf({
  /** Messages that were given up, the last first, and how much still waits to go out. For admins of the whole federation: templates are theirs. */
  'outbox.dead': {
    who: 'admin', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ lines: z.array(DeadLine), next: z.nullable(Cursor), waiting: z.int() }),
  },
  /** Try these again: they have the accepts that were taken for them. */
  'outbox.retry': {
    who: 'admin', mutates: true, errors: [],
    input: z.strictObject({ ids }),
    output: Done,
  },
  /** Give these up for good: their readers get their accepts back. */
  'outbox.drop': {
    who: 'admin', mutates: true, errors: [],
    input: z.strictObject({ ids }),
    output: Done,
  },
})
