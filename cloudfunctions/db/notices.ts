/** Notices: one row whatever the audience; what a person has read is a row of theirs. */
import { type Documents, find, get, type Transaction } from './database'
import type { Row } from './rows'

export interface Notice {
  readonly id: string
  readonly title: string
  readonly text: string
  /** `everyone`, or the id of the unit whose subtree it reaches */
  readonly audience: string
  readonly from: string
  readonly publishedAt: string
  readonly publishedBy: string
}

export const publishedKeyOf = ({ publishedAt, id }: Pick<Notice, 'publishedAt' | 'id'>): string => `${publishedAt}|${id}`

const noticeOf = ({ _id, publishedKey: _key, ...fields }: Row): Notice => ({ id: _id, ...fields } as unknown as Notice)

export const addNotice = (tx: Transaction, notice: Notice): Promise<void> => {
  const { id, ...fields } = notice
  return tx.add('notices', { _id: id, ...fields, publishedKey: publishedKeyOf(notice) })
}

export async function notice(from: Documents, id: string): Promise<Notice | null> {
  const row = await from.get('notices', id)
  return row && noticeOf(row)
}

/** Notices to one of `audiences`, newest first, older than `before`. */
export async function noticesTo(audiences: readonly string[], before: string | null, limit: number): Promise<Notice[]> {
  const where = { audience: { in: audiences }, ...(before === null ? {} : { publishedKey: { lt: before } }) }
  const select = ['title', 'audience', 'from', 'publishedAt', 'publishedBy']
  return (await find('notices', { where, orderBy: ['publishedKey', 'desc'], limit, select })).map(noticeOf)
}

const readId = (personId: string, noticeId: string) => `r_${personId}_${noticeId}`

/** Which of `noticeIds` the person has read. */
export async function readBy(personId: string, noticeIds: readonly string[]): Promise<Set<string>> {
  if (noticeIds.length === 0) return new Set()
  const ids = noticeIds.map((id) => readId(personId, id))
  const rows = await find('reads', { where: { _id: { in: ids } }, limit: ids.length })
  return new Set(rows.map((row) => row.noticeId as string))
}

export const hasRead = async (personId: string, noticeId: string): Promise<boolean> => (await get('reads', readId(personId, noticeId))) !== null

/** Marks as read; again changes nothing. */
export async function markRead(tx: Transaction, personId: string, noticeId: string, at: string): Promise<void> {
  await tx.put('reads', { _id: readId(personId, noticeId), personId, noticeId, at })
}
