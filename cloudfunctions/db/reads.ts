/** What a person has opened: a row of theirs a notice. It keeps the notice readable for them wherever they go. */
import { count, get, find, type Documents, type Transaction } from './database'
import { boundsOf, type Stretch } from './notices'
import type { Row } from './rows'

/** `noticeKey`: the notice's place in the inbox when it was opened last. */
export interface Read { readonly noticeId: string; readonly revision: number; readonly noticeKey: string }

const readId = (personId: string, noticeId: string) => `r_${personId}_${noticeId}`
const readOf = ({ noticeId, revision, noticeKey }: Row): Read => ({ noticeId, revision, noticeKey } as Read)

/** Which of `noticeIds` the person has opened, and in which revision. */
export async function readsAmong(personId: string, noticeIds: readonly string[]): Promise<Read[]> {
  if (noticeIds.length === 0) return []
  const ids = noticeIds.map((id) => readId(personId, id))
  return (await find('reads', { where: { _id: { in: ids } }, limit: ids.length })).map(readOf)
}

/** What the person opened, in the order of the inbox. */
export async function readsOf(personId: string, stretch: Stretch): Promise<Read[]> {
  return (await find('reads', { where: { personId, noticeKey: boundsOf(stretch) }, orderBy: ['noticeKey', 'desc'], limit: stretch.limit })).map(readOf)
}

export async function read(from: Documents, personId: string, noticeId: string): Promise<Read | null> {
  const row = await from.get('reads', readId(personId, noticeId))
  return row && readOf(row)
}

/** Which revision of a notice each of `personIds` opened last; who opened none is not in it. */
export async function revisionsRead(noticeId: string, personIds: readonly string[]): Promise<Map<string, number>> {
  const known = new Map(personIds.map((personId) => [readId(personId, noticeId), personId]))
  const rows = known.size === 0 ? [] : await find('reads', { where: { _id: { in: [...known.keys()] } }, limit: known.size, select: ['revision'] })
  return new Map(rows.map(({ _id, revision }) => [known.get(_id)!, revision as number]))
}

export const hasOpened = async (personId: string, noticeId: string): Promise<Read | null> => read({ get }, personId, noticeId)

export const readRow = (personId: string, one: Read, at: string): Row => ({ _id: readId(personId, one.noticeId), personId, ...one, at })
export const putRead = (tx: Transaction, personId: string, one: Read, at: string): Promise<void> => tx.put('reads', readRow(personId, one, at))

/** What somebody opened, and the ids of a few such rows. */
export const countReads = (personId: string): Promise<number> => count('reads', { personId })
export const someReads = async (personId: string, limit: number): Promise<string[]> =>
  (await find('reads', { where: { personId }, limit, select: ['personId'] })).map(({ _id }) => _id)
export async function removeReads(tx: Transaction, ids: readonly string[]): Promise<void> { for (const id of ids) await tx.remove('reads', id) }
