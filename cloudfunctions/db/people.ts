/** People: rows ↔ domain. What is kept of a worker is an openid, a consent, a station, and whether they joined; no name. */
import type { Trade } from '@contract'
import { newcomer, type Person } from '@domain/access'
import { memberOrNot, reachKeysOf } from '@domain/noticeAudience'
import { pathOf } from '@domain/unit'
import { fingerprint } from '../secrets'
import { count, type Documents, find, newId, type Transaction } from './database'
import { partsOf, unitsAtOnce } from './parts'
import type { Row } from './rows'

type Derived = 'dutyState' | 'postId' | 'stationPlace' | 'memberPlace' | 'licenceAt' | 'reach' | 'member' | 'leaveAt'
type PersonRow = Omit<Person, 'id'> & Row & Record<Derived, unknown>

const memberPlaceOf = ({ membership }: Person): string | null => membership.state === 'member' ? pathOf(membership.units) : null

/**
 * `dutyState`, `postId` and the places exist for their indexes; a member's place is the path of the unit that took them in.
 * By `reach` and `member` a notice's audience is counted; who only ever called reads none.
 */
export const personRow = ({ id, ...person }: Person): Row =>
  ({
    _id: id, ...person, dutyState: person.lawyer?.duty ?? null, postId: person.lawyer?.unitId ?? null, licenceAt: person.lawyer?.licence?.lookAt ?? null,
    stationPlace: person.station && pathOf([...person.station.units, person.station.id]), memberPlace: memberPlaceOf({ id, ...person }),
    reach: isGuest(person) ? [] : reachKeysOf(person), member: memberOrNot(person), leaveAt: person.leaving?.at ?? null,
  })
const personOf = ({ _id, dutyState: _duty, postId: _post, stationPlace: _place, memberPlace: _joined, licenceAt: _licence, reach: _reach, member: _member, leaveAt: _leave, ...person }: PersonRow): Person =>
  ({ ...newcomer, id: _id, ...person })
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

/** How many a notice to one cell of an audience reaches. */
export const countReached = (reach: string, member: 'any' | 'member' | 'none', trade: Trade | null): Promise<number> =>
  count('people', { reach, ...(member === 'any' ? trade ? { member: { in: ['member', 'none'] } } : {} : { member }), ...trade && { trade } })

export const addPerson = (tx: Transaction, person: Person): Promise<void> => tx.add('people', personRow(person))
export const putPerson = (tx: Transaction, person: Person): Promise<void> => tx.put('people', personRow(person))

/** Lawyers whose switch is on, at most `limit`. */
export async function lawyersOnDuty(limit: number): Promise<Person[]> {
  return (await find('people', { where: { dutyState: 'on' }, limit })).map(asPerson)
}

const isActive = ({ suspended }: Person): boolean => !suspended

/** Lawyers posted at one of `unitIds`. */
export async function lawyersAt(unitIds: readonly string[], limit: number): Promise<Person[]> {
  const found = await Promise.all(partsOf(unitIds, unitsAtOnce).map((some) => find('people', { where: { postId: { in: some } }, limit })))
  return found.flat().slice(0, limit).map(asPerson).filter(isActive)
}

/** How many lawyers have their post at each of `unitIds`; where there are none the unit is left out. */
export async function lawyersByUnit(unitIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { lawyer } of await lawyersAt(unitIds, 1000)) if (lawyer) counts.set(lawyer.unitId, (counts.get(lawyer.unitId) ?? 0) + 1)
  return counts
}

/** Staff and admins who answer for one of `unitIds`. */
export async function officeOf(unitIds: readonly string[], limit: number): Promise<Person[]> {
  return (await find('people', { where: { unitId: { in: unitIds } }, limit })).map(asPerson).filter(isActive)
}

/** Everybody with a post in one of `unitIds`, suspended ones too; at most a thousand of each kind of post. */
export async function workersHere(unitIds: readonly string[]): Promise<Person[]> {
  if (unitIds.length === 0) return []
  const found = await Promise.all((['postId', 'unitId'] as const).map((field) => find('people', { where: { [field]: { in: unitIds } }, limit: 1000 })))
  return [...new Map(found.flat().map((row) => [row._id, asPerson(row)])).values()]
}

/** Admins of one of `unitIds`. */
export const adminsAt = async (unitIds: readonly string[], limit: number): Promise<Person[]> =>
  (await officeOf(unitIds, limit)).filter(({ roles }) => roles.includes('admin'))

/** Lawyers whose licence the clock must look at by `at`, the longest due first. */
export const licencesDue = async (at: string, limit: number): Promise<Person[]> =>
  (await find('people', { where: { licenceAt: { lte: at } }, orderBy: ['licenceAt', 'asc'], limit })).map(asPerson)

/** The openid that stands for someone who called or came: the same for the same number. WeChat knows nobody by it. */
export const guestOpenid = (phone: string): string => `guest:${fingerprint('phone', phone.replace(/\D/g, ''))}`
export const isGuest = ({ openid }: Pick<Person, 'openid'>): boolean => openid.startsWith('guest:')

/**
 * The id for whoever comes by `openid`: their own, else that of a first call, unless an account on its way out still has that. `found`: who had
 * the openid a moment ago.
 */
export async function idFor(tx: Transaction, openid: string, found: Person | null): Promise<string> {
  const first = firstIdOf(openid)
  for (const id of found ? [found.id, first] : [first]) {
    const row = await tx.get('people', id)
    if (row?.openid === openid || (!row && id === first)) return id
  }
  return newId('u')
}

/** Those who asked for their account to be deleted and whom the clock must look at by `at`, the longest due first. */
export const leaversDue = async (at: string, limit: number): Promise<Person[]> =>
  (await find('people', { where: { leaveAt: { lte: at } }, orderBy: ['leaveAt', 'asc'], limit })).map(asPerson)

export const removePerson = (tx: Transaction, id: string): Promise<void> => tx.remove('people', id)
