import type { ErrorName } from './errors'
import type * as z from './zod'

/** What a caller must be, at the least. `anyone` needs no consent and no record; `worker` is anyone who agreed to the privacy terms. */
export type Who = 'anyone' | 'worker' | 'lawyer' | 'staff' | 'admin'

/** One row of the contract. */
export interface Method {
  readonly who: Who
  /** whether it writes: then the caller sends a request id, and a repeat answers with the first result */
  readonly mutates: boolean
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
  /** beyond the errors any method may answer with */
  readonly errors: readonly ErrorName[]
}

/** Declares a noun's methods; keeps the exact types of every row. */
export const methodsOf = <T extends Record<string, Method>>(rows: T): T => rows
