/** Notices that are out: one row whatever the audience, and ten small rows that count its readers. */
import type { PublishedNotice } from '@domain/notice'
import { pathOf } from '@domain/unit'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

export type { PublishedNotice, PublishedNotice as Notice } from '@domain/notice'

/** What a list needs: no text. */
export type NoticeSummary = Omit<PublishedNotice, 'text' | 'publishedBy' | 'units' | 'why' | 'template'>
const summaryFields = ['state', 'title', 'audience', 'from', 'publishedAt', 'changedAt', 'revision', 'pinnedUntil'] as const satisfies readonly (keyof NoticeSummary)[]

/** The order of an inbox, and its cursor. */
export const changedKeyOf = ({ changedAt, id }: Pick<PublishedNotice, 'changedAt' | 'id'>): string => `${changedAt}|${id}`

/** `to`, `place` and `changedKey` exist for their indexes. */
export const noticeRow = ({ id, ...fields }: PublishedNotice): Row => ({ _id: id, ...fields, to: fields.audience.unitId, place: pathOf(fields.units), changedKey: changedKeyOf({ id, ...fields }) })
const noticeOf = ({ _id, to: _to, place: _place, changedKey: _key, ...fields }: Row): PublishedNotice => ({ id: _id, ...fields } as unknown as PublishedNotice)

export const addNotice = (tx: Transaction, notice: PublishedNotice): Promise<void> => tx.add('notices', noticeRow(notice))
export const putNotice = (tx: Transaction, notice: PublishedNotice): Promise<void> => tx.put('notices', noticeRow(notice))

export async function notice(from: Documents, id: string): Promise<PublishedNotice | null> {
  const row = await from.get('notices', id)
  return row && noticeOf(row)
}

/** Where in an inbox to look: keys below `before`, from `since` on. */
export interface Stretch { readonly before?: string | null; readonly since?: string; readonly limit: number }
export const boundsOf = ({ before, since }: Stretch) =>
  before && since ? { gte: since, lt: before } : before ? { lt: before } : { gte: since ?? '' }

/** A notice as it is listed; `text` is there when it was asked for. */
export type Listed = NoticeSummary & { readonly text?: string }

/** Notices to any of these units, last changed first. */
export async function noticesTo(unitIds: readonly string[], stretch: Stretch, text: 'with' | 'without' = 'without'): Promise<Listed[]> {
  const select = text === 'with' ? [...summaryFields, 'text'] : summaryFields
  const where = { to: { in: unitIds }, changedKey: boundsOf(stretch) }
  return (await find('notices', { where, orderBy: ['changedKey', 'desc'], limit: stretch.limit, select })).map(noticeOf)
}

/** Notices to any of these units that stand on top at `at`. */
export async function pinnedTo(unitIds: readonly string[], at: string, limit: number): Promise<Listed[]> {
  return (await find('notices', { where: { to: { in: unitIds }, pinnedUntil: { gt: at } }, limit, select: summaryFields })).map(noticeOf)
}

export async function noticesByIds(ids: readonly string[], text: 'with' | 'without' = 'without'): Promise<Listed[]> {
  if (ids.length === 0) return []
  const select = text === 'with' ? [...summaryFields, 'text'] : summaryFields
  return (await find('notices', { where: { _id: { in: ids } }, limit: ids.length, select })).map(noticeOf)
}

/** What was published to a unit and below, last changed first. */
export async function noticesUnder(unitId: string, stretch: Stretch): Promise<PublishedNotice[]> {
  return (await find('notices', { where: { units: unitId, changedKey: boundsOf(stretch) }, orderBy: ['changedKey', 'desc'], limit: stretch.limit })).map(noticeOf)
}

/** Many open a notice at once, and one row would make them wait for each other: its readers are counted in ten. */
const shards = 10
const shardId = (noticeId: string, shard: number) => `${noticeId}|${shard}`
const shardOf = (personId: string): number => personId.charCodeAt(personId.length - 1) % shards

interface Counted { readonly readers: number; readonly revision: number; readonly readersNow: number }

/** Somebody opened `seen` of a notice; `first`: they never opened any revision of it before. */
export async function countReader(tx: Transaction, { id: noticeId, revision }: Pick<PublishedNotice, 'id' | 'revision'>, personId: string, seen: number, first: boolean): Promise<void> {
  const id = shardId(noticeId, shardOf(personId))
  const now = await tx.get('noticeReaders', id) as (Row & Counted) | null
  const readersNow = now?.revision === revision ? now.readersNow : 0
  await tx.put('noticeReaders', { _id: id, readers: (now?.readers ?? 0) + (first ? 1 : 0), revision, readersNow: readersNow + (seen === revision ? 1 : 0) })
}

/** How many opened each of these notices, and how many its present revision. */
export async function readersOf(notices: readonly Pick<PublishedNotice, 'id' | 'revision'>[]): Promise<Map<string, { readers: number; readersNow: number }>> {
  const revisions = new Map(notices.map(({ id, revision }) => [id, revision]))
  const ids = notices.flatMap(({ id }) => Array.from({ length: shards }, (_, shard) => shardId(id, shard)))
  const sums = new Map(notices.map(({ id }) => [id, { readers: 0, readersNow: 0 }]))
  const rows = ids.length > 0 ? await find('noticeReaders', { where: { _id: { in: ids } }, limit: ids.length }) : []
  for (const { _id, readers, revision, readersNow } of rows as unknown as (Row & Counted)[]) {
    const id = _id.slice(0, _id.indexOf('|'))
    const sum = sums.get(id)!
    sums.set(id, { readers: sum.readers + readers, readersNow: sum.readersNow + (revision === revisions.get(id) ? readersNow : 0) })
  }
  return sums
}
