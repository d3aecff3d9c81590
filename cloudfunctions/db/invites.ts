/** Invitations: rows ↔ domain. The code itself is nowhere: it is made of the id, under a key, and found by its digest. */
import type { Topic } from '@contract'
import { type Documents, find, type Transaction } from './database'
import { partsOf, unitsAtOnce } from './parts'
import type { Row } from './rows'

export interface Invite {
  readonly id: string
  /** the digest of its code */
  readonly key: string
  readonly state: 'open' | 'taken' | 'withdrawn'
  readonly unitId: string
  readonly surname: string
  readonly post: { readonly role: 'staff' | 'admin' } | { readonly role: 'lawyer'; readonly topics: readonly Topic[]; /** the number sealed */ readonly licence: { readonly number: string; readonly expiresOn: string } | null }
  readonly madeBy: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly takenBy: string | null
}

const collection = 'invites'
const inviteOf = ({ _id, ...fields }: Row): Invite => ({ id: _id, ...fields }) as unknown as Invite
export const putInvite = (tx: Transaction, { id, ...fields }: Invite): Promise<void> => tx.put(collection, { _id: id, ...fields })

export async function invite(from: Documents, id: string): Promise<Invite | null> {
  const row = await from.get(collection, id)
  return row && inviteOf(row)
}

export async function inviteByKey(key: string): Promise<Invite | null> {
  const [row] = await find(collection, { where: { key }, limit: 1 })
  return row ? inviteOf(row) : null
}

/** Open ones of `unitIds` that hold after `at`. */
export async function openInvites(unitIds: readonly string[], at: string, limit: number): Promise<Invite[]> {
  const found = await Promise.all(partsOf(unitIds, unitsAtOnce).map((some) => find(collection, { where: { unitId: { in: some }, state: 'open', expiresAt: { gt: at } }, limit })))
  return found.flat().slice(0, limit).map(inviteOf)
}

/** Those that somebody took. */
export const invitesTakenBy = async (takenBy: string, limit: number): Promise<Invite[]> =>
  (await find(collection, { where: { takenBy }, limit })).map(inviteOf)
export const removeInvite = (tx: Transaction, id: string): Promise<void> => tx.remove(collection, id)
