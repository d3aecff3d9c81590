import { afterSwitch } from '@domain/lease'
import { readerOf, save } from '../consultation/change'
import { consultation } from '../db/consultations'
import type { Transaction } from '../db/database'
import { person, putPerson } from '../db/people'

/**
 * Turns a lawyer's switch, in the caller's transaction. What is offered to them goes on to the next at once; what they hold stays.
 * @returns the consultation that was passed on, for the audit to name; null when there was none
 */
export async function turnSwitch(tx: Transaction, lawyerId: string, to: 'on' | 'off', at: string): Promise<string | null> {
  const before = await person(tx, lawyerId)
  if (!before?.lawyer) return null
  const offered = to === 'off' && before.lawyer.offered ? await consultation(tx, before.lawyer.offered) : null
  const passed = offered?.offer?.lawyerId === lawyerId ? offered : null
  if (passed) await save(tx, passed, { kind: 'declined', at, lawyerId, reason: 'shiftOver' }, readerOf(tx))
  const now = passed ? await person(tx, lawyerId) : before
  if (now?.lawyer) await putPerson(tx, { ...now, lawyer: afterSwitch(now.lawyer, to, at) })
  return passed?.id ?? null
}
