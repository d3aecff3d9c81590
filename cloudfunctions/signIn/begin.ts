import { untilOf } from '@domain/signIn'
import type { Verb } from '../call'
import { newId } from '../db/database'
import { codeOf, lockOf } from './ticket'

/** Writes nothing: whoever opens the page a thousand times leaves nothing behind. */
export const begin: Verb<'signIn.begin'> = ({ at }, { secret, machine }) => {
  const ticket = { id: newId('si'), lock: lockOf(secret), ...machine, begunAt: at }
  return Promise.resolve({ code: codeOf(ticket), until: untilOf(ticket) })
}
