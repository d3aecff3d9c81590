/** The words: every method the door knows, by name. */
import { consultationOffice } from './consultationOffice'
import { dashboard } from './dashboard'
import { duty } from './duty'
import { dutyOffice } from './dutyOffice'
import { conflict } from './conflict'
import { draft } from './draft'
import { commonErrors, type ErrorDetails, type ErrorName } from './errors'
import { lawImport } from './lawImport'
import { lawText } from './lawText'
import type { Method } from './method'
import { noticeOffice } from './noticeOffice'
import { plan } from './plan'
import { reply } from './reply'
import { stationOffice } from './stationOffice'
import { unitOffice } from './unitOffice'
import { workerMethods } from './worker'
import * as z from './zod'

export const methods = {
  ...workerMethods, ...consultationOffice, ...draft, ...reply, ...conflict, ...plan, ...duty, ...dutyOffice, ...lawText, ...lawImport, ...stationOffice, ...unitOffice, ...noticeOffice, ...dashboard,
}

export type MethodName = keyof typeof methods
export type Input<M extends MethodName> = z.input<(typeof methods)[M]['input']>
export type Parsed<M extends MethodName> = z.output<(typeof methods)[M]['input']>
export type Output<M extends MethodName> = z.output<(typeof methods)[M]['output']>
/** The errors `M` may answer with. */
export type ErrorsOf<M extends MethodName> = (typeof methods)[M]['errors'][number] | (typeof commonErrors)[number]

export const methodNames = Object.keys(methods) as MethodName[]
export const isMethodName = (name: unknown): name is MethodName => typeof name === 'string' && Object.prototype.hasOwnProperty.call(methods, name)
export const methodOf = (name: MethodName): Method => methods[name]

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

export * from './conflict'
export * from './consultation'
export * from './consultationOffice'
export * from './dashboard'
export * from './draft'
export * from './duty'
export * from './dutyOffice'
export * from './errors'
export * from './law'
export * from './lawImport'
export * from './lawText'
export * from './method'
export * from './notice'
export * from './noticeOffice'
export * from './photo'
export * from './plan'
export * from './reply'
export * from './session'
export * from './shift'
export * from './station'
export * from './stationOffice'
export * from './thread'
export * from './unitOffice'
export * from './values'
/** What is wrong with one value that a schema refused. */
export type Issue = z.core.$ZodIssue
