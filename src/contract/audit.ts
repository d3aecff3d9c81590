import { methodsOf } from './method'
import { Cursor, Day, Instant } from './values'
import * as z from './zod'

/** Who did it: someone who works here, a worker, or the clock. Workers are nobody by name. */
export const AuditActor = z.strictObject({ kind: z.enum(['person', 'worker', 'clock']), id: z.string(), surname: z.nullable(z.string()) })
export type AuditActor = z.infer<typeof AuditActor>

/** One write, as the journal kept it: names, states and numbers, and nothing that anybody wrote. */
export const AuditRow = z.strictObject({
  id: z.string(), at: Instant, by: AuditActor, method: z.string(), subject: z.string(),
  refused: z.nullable(z.string()),
  change: z.array(z.strictObject({ field: z.string(), value: z.string() })),
})
export type AuditRow = z.infer<typeof AuditRow>

/** An id as other screens show it; a consultation by its id. */
const someId = z.string().check(z.regex(/^[a-z]{1,2}_[0-9A-Za-z]{1,40}$/))
const methodName = z.string().check(z.regex(/^[a-zA-Z]{2,20}\.[a-zA-Z]{2,20}$/))

export const audit = methodsOf({
  /**
   * What happened within the caller's units, the last first: by whom, to what, which action, from which day to which; at least the days
   * bound it, to 92 of them. A person or a subject outside the caller's units is not found.
   */
  'audit.search': {
    who: 'admin', mutates: false, errors: [],
    input: z.strictObject({
      person: z.optional(someId), subject: z.optional(someId), method: z.optional(methodName),
      from: Day, to: Day, cursor: z.optional(Cursor),
    }).check(z.refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 92, { path: ['to'] })),
    output: z.strictObject({ rows: z.array(AuditRow), next: z.nullable(Cursor) }),
  },
})
