/** The words: every method the door knows, by name. */
import type { commonErrors } from './errors'
import type { Method } from './method'
import { officeMethods } from './office'
import { workerMethods } from './worker'
import type * as z from './zod'

export const methods = { ...workerMethods, ...officeMethods }

export type MethodName = keyof typeof methods
export type Input<M extends MethodName> = z.input<(typeof methods)[M]['input']>
export type Parsed<M extends MethodName> = z.output<(typeof methods)[M]['input']>
export type Output<M extends MethodName> = z.output<(typeof methods)[M]['output']>
/** The errors `M` may answer with. */
export type ErrorsOf<M extends MethodName> = (typeof methods)[M]['errors'][number] | (typeof commonErrors)[number]

export const methodNames = Object.keys(methods) as MethodName[]
export const isMethodName = (name: unknown): name is MethodName => typeof name === 'string' && Object.prototype.hasOwnProperty.call(methods, name)
export const methodOf = (name: MethodName): Method => methods[name]

export * from './account'
export * from './accountOffice'
export * from './audit'
export * from './check'
export * from './common'
export * from './conflict'
export * from './consultation'
export * from './consultationOffice'
export * from './dashboard'
export * from './draft'
export * from './duty'
export * from './dutyOffice'
export * from './fileLine'
export * from './invite'
export * from './law'
export * from './lawImport'
export * from './lawText'
export * from './member'
export * from './memberOffice'
export * from './notice'
export * from './noticeOffice'
export * from './noticePaper'
export * from './personOffice'
export * from './outbox'
export * from './photo'
export * from './plan'
export * from './reply'
export * from './shift'
export * from './signal'
export * from './signIn'
export * from './station'
export * from './stationNear'
export * from './stationOffice'
export * from './subscription'
export * from './thread'
export * from './unitOffice'
/** What is wrong with one value that a schema refused. */
export type Issue = z.core.$ZodIssue
