/** Codes by text message. A code is kept nowhere: it is a keyed digest of its row's id and draw, made again to be sent and to be compared. */
import { digitsOf } from '@domain/memberCode'
import { plusMinutes } from '@domain/calendar'
import { fingerprint, open, seal } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const collection = 'phoneCodes'
export const [codeMinutes, codeTries] = [5, 5] as const

/** The code that somebody has to type, and when they asked for codes in the last day. */
export interface PhoneCode {
  readonly personId: string
  readonly phone: string
  /** of which code this is the draw; every code has its own */
  readonly draw: string
  readonly until: string
  readonly triesLeft: number
}

const placeOf = (personId: string) => ({ collection, id: personId, field: 'phone' })

export async function phoneCode(from: Documents, personId: string): Promise<PhoneCode | null> {
  const row = await from.get(collection, personId)
  if (!row?.phone) return null
  const { phone, draw, until, triesLeft } = row as Row & PhoneCode
  return { personId, phone: open(phone, placeOf(personId)), draw, until, triesLeft }
}

/** The six digits of a code. */
export const digitsOfCode = ({ personId, draw }: Pick<PhoneCode, 'personId' | 'draw'>): string => digitsOf(fingerprint('phoneCode', `${personId}|${draw}`), 6)

/** Whether `typed` are its digits; compared as digests, so that the time it takes says nothing. */
export const isCodeOf = (code: PhoneCode, typed: string): boolean =>
  fingerprint('phoneCode.typed', digitsOfCode(code)) === fingerprint('phoneCode.typed', typed)

/** A row is forgotten a day later: until then it says how often somebody asked. */
export const putPhoneCode = (tx: Transaction, { personId, phone, ...code }: PhoneCode): Promise<void> =>
  tx.put(collection, { _id: personId, ...code, phone: seal(phone, placeOf(personId)), forgetAt: plusMinutes(code.until, 24 * 60) })

/** Used, over, or tried too often: nothing of it stays. */
export const dropPhoneCode = async (tx: Transaction, personId: string): Promise<void> => { await tx.remove(collection, personId) }

/** When codes were asked for by a caller or for a number, the oldest first; `who` is an id, or a number's fingerprint. */
export async function askedAt(from: Documents, who: string): Promise<readonly string[]> {
  return ((await from.get(collection, `asked_${who}`))?.times ?? []) as string[]
}
export const putAskedAt = (tx: Transaction, who: string, times: readonly string[]): Promise<void> =>
  tx.put(collection, { _id: `asked_${who}`, times, forgetAt: plusMinutes(times.at(-1)!, 24 * 60) })

export const phoneKey = (phone: string): string => fingerprint('phoneCode.phone', phone)

/** Rows that nobody needs any more. */
export const codesForgotten = async (at: string, limit: number): Promise<string[]> =>
  (await find(collection, { where: { forgetAt: { lte: at } }, orderBy: ['forgetAt', 'asc'], limit, select: ['forgetAt'] })).map(({ _id }) => _id)
export const forgetCode = async (tx: Transaction, id: string, at: string): Promise<void> => {
  const row = await tx.get(collection, id)
  if (row && (row.forgetAt as string) <= at) await tx.remove(collection, id)
}

/** Ids of what is left of the codes that somebody asked for, and of those for `phones`. */
export async function phoneCodesOf(from: Documents, personId: string, phones: readonly string[]): Promise<string[]> {
  const own = await phoneCode(from, personId)
  const ids = [personId, `asked_${personId}`, ...[...phones, ...own ? [own.phone] : []].map((phone) => `asked_${phoneKey(phone)}`)]
  const found = await Promise.all([...new Set(ids)].map(async (id) => await from.get(collection, id) ? [id] : []))
  return found.flat()
}
export async function removePhoneCodes(tx: Transaction, ids: readonly string[]): Promise<void> { for (const id of ids) await tx.remove(collection, id) }
