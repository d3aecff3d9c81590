import type { Leaving as Shown } from '@contract'
import type { Leaving, Person } from '@domain/access'
import { actionsOf } from '@domain/consultation'
import { type Command, decide } from '@domain/decide'
import { doneByOf, leave } from '@domain/leaving'
import { save } from '../consultation/change'
import { consultation } from '../db/consultations'
import { newId, type Transaction } from '../db/database'
import { callersOf } from './callers'

/** As its person sees it; `open`: how many consultations are waited for. */
export const leavingShown = ({ askedAt, keepUntil }: Leaving, open: number): Shown => ({ askedAt, keepUntil, doneBy: doneByOf({ keepUntil }, open) })

/** What begins at `at`. Deeds stand under the person's id, and those before their first consent under that of their openid. */
export const begun = ({ id, openid }: Pick<Person, 'id' | 'openid'>, at: string): Leaving =>
  leave(newId('e'), callersOf({ id, openid }), at)

/** Ends what is the worker's own and still under way; false when it is over already, or another's. */
export async function endNow(tx: Transaction, workerId: string, id: string, at: string): Promise<boolean> {
  const now = await consultation(tx, id)
  if (now?.workerId !== workerId || now.state === 'closed') return false
  const command: Command = { do: actionsOf(now, 'owner', at).includes('close') ? 'close' : 'withdraw', at }
  await save(tx, now, decide(now, 'owner', command))
  return true
}
