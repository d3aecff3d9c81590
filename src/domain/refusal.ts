import type { ErrorDetails, ErrorName } from '@contract'

/** errors that carry nothing */
type Bare = { [E in ErrorName]: ErrorDetails<E> extends Record<string, never> ? E : never }[ErrorName]

/** A rule said no, in a word of the contract. Thrown by rules and verbs, answered by the door. */
export class Refusal extends Error {
  constructor(readonly error: ErrorName, readonly details: Record<string, unknown>) {
    super(error)
  }
}

/** `throw refusal('NotFound')`: the details are checked against the contract. */
export function refusal(error: Bare): Refusal
export function refusal<E extends ErrorName>(error: E, details: ErrorDetails<E>): Refusal
export function refusal(error: ErrorName, details: Record<string, unknown> = {}): Refusal {
  return new Refusal(error, details)
}
