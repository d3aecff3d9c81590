/** People: rows ↔ domain. What is kept of a worker is an openid, a consent and a station; no name. */
import type { Person } from '@domain/access'
import { pathOf } from '@domain/unit'
import { fingerprint } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

type PersonRow = Omit<Person, 'id'> & Row & Record<'dutyState' | 'postId' | 'stationPlace', unknown>

/** `dutyState`, `postId` and `stationPlace` exist for their indexes. */
const rowOf = ({ id, ...person }: Person): Row =>
  ({ _id: id, ...person, dutyState: person.lawyer?.duty ?? null, postId: person.lawyer?.unitId ?? null, stationPlace: person.station && pathOf([...person.station.units, person.station.id]) })
const personOf = ({ _id, dutyState: _duty, postId: _post, stationPlace: _place, ...person }: PersonRow): Person => ({ id: _id, ...person })
const asPerson = (row: Row): Person => personOf(row as PersonRow)

/** The id a newcomer gets: the same for two first calls at once, so that they meet on one row. */
export const firstIdOf = (openid: string): string => `u_${Buffer.from(fingerprint('person', openid), 'base64url').toString('hex').slice(0, 24)}`

export async function personByOpenid(openid: string): Promise<Person | null> {
  const [row] = await find('people', { where: { openid }, limit: 1 })
  return row ? asPerson(row) : null
}

export async function person(from: Documents, id: string): Promise<Person | null> {
  const row = await from.get('people', id)
  return row ? asPerson(row) : null
}

export async function peopleByIds(ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await find('people', { where: { _id: { in: ids } }, limit: ids.length })
  return rows.map(asPerson)
}

export const addPerson = (tx: Transaction, person: Person): Promise<void> => tx.add('people', rowOf(person))
export const putPerson = (tx: Transaction, person: Person): Promise<void> => tx.put('people', rowOf(person))

/** Lawyers whose switch is on, at most `limit`. */
export async function lawyersOnDuty(limit: number): Promise<Person[]> {
  return (await find('people', { where: { dutyState: 'on' }, limit })).map(asPerson)
}

/** Lawyers posted at one of `unitIds`. */
export async function lawyersAt(unitIds: readonly string[], limit: number): Promise<Person[]> {
  return (await find('people', { where: { postId: { in: unitIds } }, limit })).map(asPerson)
}

/** Staff and admins who answer for one of `unitIds`. */
export async function officeOf(unitIds: readonly string[], limit: number): Promise<Person[]> {
  return (await find('people', { where: { unitId: { in: unitIds } }, limit })).map(asPerson)
}

/** The openid that stands for someone who called or came: the same for the same number. WeChat knows nobody by it. */
export const guestOpenid = (phone: string): string => `guest:${fingerprint('phone', phone.replace(/\D/g, ''))}`
export const isGuest = ({ openid }: Pick<Person, 'openid'>): boolean => openid.startsWith('guest:')
