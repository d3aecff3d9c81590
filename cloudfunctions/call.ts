import type { MethodName, methods, Output, Parsed } from '@contract'
import type { Person } from '@domain/access'
import type { Transaction } from './db/database'
import type { Templates, Written } from './db/journal'

/** One call at the door, as a verb sees it. */
export interface Call {
  readonly method: MethodName
  /** when it came, UTC */
  readonly at: string
  /** whom the platform vouches for; null outside WeChat */
  readonly openid: string | null
  /** their record; null until they agreed to the privacy terms, and for methods that anyone may call */
  readonly person: Person | null
  /** the browser's session by which they came; null for phones */
  readonly session: string | null
  /** WeChat's ids of the message templates; empty where one is switched off */
  readonly templates: Templates
  /** Runs `work` once for this request, in one transaction with its journal row. */
  write<T>(work: (tx: Transaction) => Promise<Written<T>>): Promise<T>
}

/** A call of someone with a record. */
export interface KnownCall extends Call { readonly person: Person }

export type Verb<M extends MethodName> = (call: Call, input: Parsed<M>) => Promise<Output<M>>
/** Methods that anyone may call: their verbs meet callers without a record. */
type Anyone = { [M in MethodName]: (typeof methods)[M]['who'] extends 'anyone' ? M : never }[MethodName]

/** The verb of a method. */
export type VerbOf<M extends MethodName> = M extends Anyone ? Verb<M> : KnownVerb<M>

/** A verb that the door lets only people with a record reach. */
export type KnownVerb<M extends MethodName> = (call: KnownCall, input: Parsed<M>) => Promise<Output<M>>
