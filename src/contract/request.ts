/** What goes to the door, and what comes back. */
import type { ErrorDetails, ErrorName } from './errors'
import type { MethodName, Output } from './index'
import * as z from './zod'

/** A request id: made once by the caller for one intent, and sent again unchanged with every retry of it. */
export const RequestId = z.string().check(z.regex(/^[0-9A-Za-z_-]{16,64}$/))

/** What a caller sends to the door. */
export const Request = z.strictObject({
  method: z.string().check(z.maxLength(60)),
  input: z.optional(z.unknown()),
  requestId: z.optional(RequestId),
})
export type Request = z.infer<typeof Request>

/** What the door answers. Never a top-level `code`: the web SDK takes that for a failure of the platform. */
export type Reply<M extends MethodName = MethodName> =
  | { ok: true; data: Output<M> }
  | { ok: false; error: { [E in ErrorName]: { name: E; details: ErrorDetails<E> } }[ErrorName] }
