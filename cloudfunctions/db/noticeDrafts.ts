/** Notices that are not out yet, and which units want them looked at by a second person. */
import type { NoticeDraft, ReviewRule } from '@domain/notice'
import { pathOf } from '@domain/unit'
import { count, type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const collection = 'noticeDrafts'

/** `dueAt` exists for the clock: when a scheduled one goes out, null for all others; `place` for its index. */
const rowOf = ({ id, ...fields }: NoticeDraft): Row => ({ _id: id, ...fields, place: pathOf(fields.units), dueAt: fields.state === 'scheduled' ? fields.publishAt : null })
const draftOf = ({ _id, dueAt: _due, place: _place, ...fields }: Row): NoticeDraft => ({ id: _id, ...fields } as unknown as NoticeDraft)

export const addNoticeDraft = (tx: Transaction, draft: NoticeDraft): Promise<void> => tx.add(collection, rowOf(draft))
export const putNoticeDraft = (tx: Transaction, draft: NoticeDraft): Promise<void> => tx.put(collection, rowOf(draft))
export const dropNoticeDraft = (tx: Transaction, id: string): Promise<void> => tx.remove(collection, id)

export async function noticeDraft(from: Documents, id: string): Promise<NoticeDraft | null> {
  const row = await from.get(collection, id)
  return row && draftOf(row)
}

/** An author's own, last saved first. */
export async function noticeDraftsOf(authorId: string, limit: number): Promise<NoticeDraft[]> {
  return (await find(collection, { where: { authorId }, orderBy: ['savedAt', 'desc'], limit })).map(draftOf)
}

/** What was handed in for a unit and below, last saved first. */
export async function noticeDraftsUnder(unitId: string, state: 'review' | 'scheduled', limit: number): Promise<NoticeDraft[]> {
  return (await find(collection, { where: { units: unitId, state }, orderBy: ['savedAt', 'desc'], limit })).map(draftOf)
}

/** Scheduled ones whose time has come, the longest waiting first. */
export async function dueNotices(at: string, limit: number): Promise<{ id: string; dueAt: string; revision: number }[]> {
  const rows = await find(collection, { where: { dueAt: { lte: at } }, orderBy: ['dueAt', 'asc'], limit, select: ['dueAt', 'revision'] })
  return rows.map(({ _id, dueAt, revision }) => ({ id: _id, dueAt: dueAt as string, revision: revision as number }))
}

/** Whether a unit itself asks for a second person. */
export async function ownRule(from: Documents, unitId: string): Promise<ReviewRule> {
  const row = await from.get('noticeRules', unitId)
  return row?.review === 'needed' ? 'needed' : 'free'
}

export const putRule = (tx: Transaction, unitId: string, review: ReviewRule, at: string): Promise<void> =>
  tx.put('noticeRules', { _id: unitId, review, at })

/** The outermost of these units that asks for a second person; null when none does. A unit cannot undo what one above it asks for. */
export async function ruledBy(from: Documents, unitIds: readonly string[]): Promise<string | null> {
  for (const unitId of unitIds) if (await ownRule(from, unitId) === 'needed') return unitId
  return null
}

export const countNoticeDrafts = (authorId: string): Promise<number> => count(collection, { authorId })
