import type { ErrorName } from '@contract'
import { type ConsultationMethod, mayReach, type Person, relationOf, seatOf } from '@domain/access'
import type { Consultation, Relation } from '@domain/consultation'
import { increments } from '@domain/count'
import { type Command, decide } from '@domain/decide'
import { type Event, evolve } from '@domain/evolve'
import { handsAfter, handsOf } from '@domain/hands'
import type { Seat } from '@domain/lease'
import { Refusal, refusal } from '@domain/refusal'
import type { KnownCall } from '../call'
import { consultation, putConsultation } from '../db/consultations'
import type { Transaction } from '../db/database'
import { addIncrements } from '../db/figures'
import type { Message, Refused, Written } from '../db/journal'
import { person, putPerson } from '../db/people'

/** What a change leaves in the journal: what happened, where it went from and to, and under which token. */
export const changeOf = (before: Consultation, after: Consultation, { kind }: Event): Written<unknown>['change'] =>
  ({ event: kind, from: before.state, to: after.state, token: after.token, holder: after.holder?.lawyerId ?? null })

/** Reads each person once in a transaction: who is asked for again is the same. */
export type Reader = (id: string) => Promise<Person | null>
export function readerOf(tx: Transaction): Reader {
  const read = new Map<string, Promise<Person | null>>()
  return (id) => {
    const known = read.get(id) ?? person(tx, id)
    read.set(id, known)
    return known
  }
}

/**
 * Writes a consultation after `event`, and the hands of the lawyers it concerns. All lie in one transaction, so that two claims
 * by one lawyer meet on the lawyer's row.
 */
export async function save(tx: Transaction, before: Consultation, event: Event, read: Reader = readerOf(tx)): Promise<Consultation> {
  const after = evolve(before, event)
  await putConsultation(tx, after)
  addIncrements(tx, increments(before, after), event.at)
  for (const id of handsOf(before, after)) {
    const lawyer = await read(id)
    if (!lawyer?.lawyer) continue
    const hands = handsAfter(lawyer.lawyer, id, before, after, event)
    if (hands !== lawyer.lawyer) await putPerson(tx, { ...lawyer, lawyer: hands })
  }
  return after
}

/** What a command is made from. */
export interface Seen {
  readonly now: Consultation
  readonly relation: Relation
  readonly tx: Transaction
  /** a lawyer as they stand in this transaction; null when there is none by this id */
  seat(id: string | undefined): Promise<Seat | null>
}

interface Told<T> { readonly output: T; readonly messages?: readonly Message[]; readonly why?: Written<T>['change'] }

/** What a change may do beside its command. */
export interface Beside {
  /** further rows of the same transaction */
  also?(tx: Transaction, now: Consultation): Promise<void>
  /** what is kept when it is refused; the refusal stands */
  keep?: { readonly on: readonly ErrorName[]; run(tx: Transaction, now: Consultation): Promise<void> }
}

/** The command's fact, or the refusal that is to be written down. */
async function judged(seen: Seen, commandOf: (seen: Seen) => Command | Promise<Command>, kept: readonly ErrorName[]): Promise<Event | Refused> {
  try {
    return decide(seen.now, seen.relation, await commandOf(seen))
  } catch (error) {
    if (error instanceof Refusal && kept.includes(error.error)) return { error: error.error, details: error.details }
    throw error
  }
}

/** One change to one consultation by the caller: who are they, may they, what changes, what is written. */
export function change<T>(
  call: KnownCall, id: string, commandOf: (seen: Seen) => Command | Promise<Command>, told: (after: Consultation, event: Event) => Told<T> | Promise<Told<T>>,
  { also, keep }: Beside = {},
): Promise<T> {
  return call.write(async (tx) => {
    const read = readerOf(tx)
    const [now, caller] = [await consultation(tx, id), await read(call.person.id)]
    const relation = now && caller ? relationOf(caller, now) : 'stranger'
    if (!now || !mayReach(call.method as ConsultationMethod, relation)) throw refusal('NotFound')
    const seat = async (lawyerId: string | undefined) => {
      const lawyer = lawyerId === undefined ? null : await read(lawyerId)
      return lawyer && seatOf(lawyer)
    }
    const event = await judged({ now, relation, tx, seat }, commandOf, keep?.on ?? [])
    if ('error' in event) {
      await keep?.run(tx, now)
      return { output: null as T, subject: id, change: { event: 'kept', why: event.error }, refused: event }
    }
    const after = await save(tx, now, event, read)
    await also?.(tx, now)
    const { output, messages = [], why } = await told(after, event)
    return { output, messages, subject: id, change: { ...changeOf(now, after, event), ...why } }
  })
}
