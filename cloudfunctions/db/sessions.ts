/** Codes that a phone has scanned, and the browsers where somebody is signed in. Rows ↔ domain. */
import type { BrowserSession, SignIn } from '@domain/signIn'
import type { Collection } from './collections'
import { count, type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const domain = <T>({ _id, ...fields }: Row): T => ({ id: _id, ...fields }) as T
const rowOf = <T extends { readonly id: string }>({ id, ...fields }: T): Row => ({ _id: id, ...fields })

const one = async <T>(from: Documents, collection: Collection, id: string): Promise<T | null> => {
  const row = await from.get(collection, id)
  return row && domain<T>(row)
}

export const signIn = (from: Documents, id: string): Promise<SignIn | null> => one<SignIn>(from, 'signIns', id)
export const putSignIn = (tx: Transaction, signIn: SignIn): Promise<void> => tx.put('signIns', rowOf(signIn))

export const browserSession = (from: Documents, id: string): Promise<BrowserSession | null> => one<BrowserSession>(from, 'sessions', id)
export const putSession = (tx: Transaction, session: BrowserSession): Promise<void> => tx.put('sessions', rowOf(session))

/** Somebody's sessions that began after `since`, the last one first. */
export const sessionsOf = async (personId: string, since: string, limit: number): Promise<BrowserSession[]> =>
  (await find('sessions', { where: { personId, startedAt: { gt: since } }, orderBy: ['startedAt', 'desc'], limit })).map(domain<BrowserSession>)

/** What ended before `before` and may go. */
export async function outdated(collection: 'signIns' | 'sessions', before: string, limit: number): Promise<string[]> {
  return (await find(collection, { where: { expiresAt: { lt: before } }, orderBy: ['expiresAt', 'asc'], limit, select: ['expiresAt'] })).map(({ _id }) => _id)
}

/** How many codes somebody scanned and browsers they were signed in at, as far as that is kept. */
export const countSessions = async (personId: string): Promise<number> => await count('sessions', { personId }) + await count('signIns', { personId })

/** Codes that somebody scanned, in no order. */
export const signInsOf = async (personId: string, limit: number): Promise<SignIn[]> =>
  (await find('signIns', { where: { personId }, limit })).map(domain<SignIn>)

/** A few of them, of the one kind and the other. */
export async function someSessions(personId: string, limit: number): Promise<{ sessions: string[]; signIns: string[] }> {
  const ids = async (collection: 'sessions' | 'signIns') => (await find(collection, { where: { personId }, limit, select: ['personId'] })).map(({ _id }) => _id)
  return { sessions: await ids('sessions'), signIns: await ids('signIns') }
}
export async function removeSessions(tx: Transaction, { sessions, signIns }: Awaited<ReturnType<typeof someSessions>>): Promise<void> {
  for (const id of sessions) await tx.remove('sessions', id)
  for (const id of signIns) await tx.remove('signIns', id)
}
