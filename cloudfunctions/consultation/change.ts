import { type ConsultationMethod, mayReach, type Person, relationOf } from '@domain/access'
import { type Command, type Consultation, decide, isHeld } from '@domain/consultation'
import type { Seat } from '@domain/lease'
import { refusal } from '@domain/refusal'
import type { KnownCall } from '../call'
import type { Transaction } from '../db/database'
import { consultation, putConsultation } from '../db/consultations'
import type { Message, Written } from '../db/journal'
import { person, putPerson, seatOf, withHolding } from '../db/people'

/** What a change leaves in the journal: where it went from and to, and under which token. */
export const changeOf = (before: Consultation, after: Consultation): Written<unknown>['change'] =>
  ({ from: before.state, to: after.state, token: after.token, holder: after.holder?.lawyerId ?? null })

const holds = ({ state, holder }: Consultation, lawyerId: string) => isHeld(state) && holder?.lawyerId === lawyerId ? 1 : 0

/**
 * Writes a changed consultation, and the hands of the one lawyer whose count it changes (`known` when read already). Both lie in one transaction,
 * so that two claims by one lawyer meet on the lawyer's row.
 */
export async function save(tx: Transaction, before: Consultation, after: Consultation, lawyerId: string | null, known: Person | null = null): Promise<void> {
  await putConsultation(tx, after)
  if (!lawyerId) return
  const change = holds(after, lawyerId) - holds(before, lawyerId)
  const lawyer = change === 0 ? null : known ?? await person(tx, lawyerId)
  if (lawyer) await putPerson(tx, withHolding(lawyer, change))
}

/**
 * One change to one consultation by the caller: may they, what changes, what is written. `commandOf` gets the seat of
 * the lawyer it concerns: the caller when they claim, else its holder.
 */
export function change<T>(
  call: KnownCall, id: string, commandOf: (seat: Seat | null) => Command,
  told: (after: Consultation) => { output: T; messages?: readonly Message[]; why?: Written<T>['change'] },
): Promise<T> {
  return call.write(async (tx) => {
    const before = await consultation(tx, id)
    const relation = before ? relationOf(call.person, before) : 'stranger'
    if (!before || !mayReach(call.method as ConsultationMethod, relation)) throw refusal('NotFound')
    const lawyerId = call.method === 'consultation.claim' ? call.person.id : before.holder?.lawyerId ?? null
    const needsSeat = call.method === 'consultation.claim' || call.method === 'consultation.followUp'
    const lawyer = lawyerId && needsSeat ? await person(tx, lawyerId) : null
    const after = decide(before, relation, commandOf(lawyer && seatOf(lawyer)))
    await save(tx, before, after, lawyerId, lawyer)
    const { output, messages = [], why } = told(after)
    return { output, messages, subject: id, change: { ...changeOf(before, after), ...why } }
  })
}
