/** People: rows ↔ domain. What is kept of a worker is an openid, a consent and a station; no name. */
import type { Person } from '@domain/access'
import type { Seat } from '@domain/lease'
import { fingerprint } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

type PersonRow = Omit<Person, 'id'> & Row

const rowOf = ({ id, ...person }: Person): Row => ({ _id: id, ...person })
const personOf = ({ _id, ...person }: PersonRow): Person => ({ id: _id, ...person })

/** The id a newcomer gets: the same for two first calls at once, so that they meet on one row. */
export const firstIdOf = (openid: string): string => `u_${Buffer.from(fingerprint('person', openid), 'base64url').toString('hex').slice(0, 24)}`

export async function personByOpenid(openid: string): Promise<Person | null> {
  const [row] = await find('people', { where: { openid }, limit: 1 })
  return row ? personOf(row as PersonRow) : null
}

export async function person(from: Documents, id: string): Promise<Person | null> {
  const row = await from.get('people', id)
  return row ? personOf(row as PersonRow) : null
}

export async function peopleByIds(ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await find('people', { where: { _id: { in: ids } }, limit: ids.length })
  return rows.map((row) => personOf(row as PersonRow))
}

export const addPerson = (tx: Transaction, person: Person): Promise<void> => tx.add('people', rowOf(person))
export const putPerson = (tx: Transaction, person: Person): Promise<void> => tx.put('people', rowOf(person))

/** A lawyer as the queue sees one; null for anyone else. */
export const seatOf = ({ id, surname, lawyer }: Person): Seat | null =>
  lawyer && { lawyerId: id, surname: surname ?? '', duty: lawyer.duty, holding: lawyer.holding, capacity: lawyer.capacity }

/** The same person with one consultation more or less in hand. */
export const withHolding = (person: Person, change: number): Person =>
  person.lawyer ? { ...person, lawyer: { ...person.lawyer, holding: Math.max(0, person.lawyer.holding + change) } } : person
