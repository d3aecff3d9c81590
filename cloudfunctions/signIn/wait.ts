import { isFresh } from '@domain/signIn'
import type { Verb } from '../call'
import { database } from '../db/database'
import { person } from '../db/people'
import { signIn } from '../db/sessions'
import { ownTicket } from './ticket'

export const wait: Verb<'signIn.wait'> = async ({ at }, input) => {
  const ticket = ownTicket(input)
  const now = await signIn(database, ticket.id)
  if (now?.state === 'refused') return { state: 'refused' }
  if (now?.state === 'approved' && at <= now.expiresAt || now?.state === 'seen' && isFresh(now, at)) {
    return { state: now.state, number: now.number, surname: (await person(database, now.personId))?.surname ?? null }
  }
  return { state: !now && isFresh(ticket, at) ? 'open' : 'over' }
}
