import type { Person } from '@domain/access'
import { relationOf } from '@domain/access'
import { refusal } from '@domain/refusal'
import { consultation } from '../db/consultations'
import { database } from '../db/database'
import { isGuest, person } from '../db/people'

/** Who called or came, named by a question that the caller's unit may see to. @throws Refusal NotFound for anybody else's */
export async function guestOf(caller: Person, id: string): Promise<Person> {
  const now = await consultation(database, id)
  const guest = now && relationOf(caller, now) === 'proxy' ? await person(database, now.workerId) : null
  if (!guest || !isGuest(guest)) throw refusal('NotFound')
  return guest
}
