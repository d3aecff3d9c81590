/** Texts that were uploaded and wait for a person to publish them, and what was looked at after a law changed. */
import type { ImportPreview } from '@contract'
import { fingerprint } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'
import type { NewVersion } from './statutes'

export interface LawImport {
  readonly id: string
  readonly preview: ImportPreview
  readonly version: NewVersion
  readonly expiresAt: string
  /** `emptied`: published or expired; its text is gone */
  readonly state: 'open' | 'emptied'
}

const rowOf = ({ id, preview, version, expiresAt, state }: LawImport): Row =>
  ({ _id: id, preview: JSON.stringify(preview), version: state === 'open' ? JSON.stringify(version) : '', expiresAt, state })

export const putImport = (tx: Transaction, draft: LawImport): Promise<void> => tx.put('lawImports', rowOf(draft))

/** An import that can still be published at `at`; null when it was published, has expired or never was. */
export async function openImport(from: Documents, id: string, at: string): Promise<LawImport | null> {
  const row = await from.get('lawImports', id)
  if (row?.state !== 'open' || (row.expiresAt as string) <= at) return null
  return { id, preview: previewOf(row), version: JSON.parse(row.version as string) as NewVersion, expiresAt: row.expiresAt as string, state: 'open' }
}

const previewOf = (row: Row): ImportPreview => JSON.parse(row.preview as string) as ImportPreview

/** What waits at `at`, newest first. */
export async function openImports(at: string, limit: number): Promise<ImportPreview[]> {
  const rows = await find('lawImports', { where: { expiresAt: { gt: at } }, orderBy: ['expiresAt', 'desc'], limit, select: ['preview', 'state', 'expiresAt'] })
  return rows.filter(({ state }) => state === 'open').map(previewOf)
}

/** Ids of imports that expired and still hold their text. */
export async function expiredImports(at: string, limit: number): Promise<string[]> {
  const rows = await find('lawImports', { where: { expiresAt: { lte: at } }, orderBy: ['expiresAt', 'desc'], limit, select: ['state'] })
  return rows.filter(({ state }) => state === 'open').map(({ _id }) => _id)
}

/** Takes the text out of an import: it was published, or nobody published it in time. */
export async function emptyImport(tx: Transaction, id: string): Promise<void> {
  const row = await tx.get('lawImports', id)
  if (row) await tx.put('lawImports', { ...row, version: '', state: 'emptied' })
}

const reviewId = (review: string) => `w_${fingerprint('review', review)}`

/** Which of these reviews somebody has done. */
export async function doneReviews(reviews: readonly string[]): Promise<Set<string>> {
  if (reviews.length === 0) return new Set()
  const rows = await find('lawReviews', { where: { _id: { in: reviews.map(reviewId) } }, limit: reviews.length })
  return new Set(rows.map(({ review }) => review as string))
}

export const putReview = (tx: Transaction, review: string, at: string, by: string): Promise<void> =>
  tx.put('lawReviews', { _id: reviewId(review), review, at, by })

/** What is read of a consultation that cites a law: no word of it. */
export interface Citing { readonly id: string; readonly reference: string; readonly topic: string; readonly askedKey: string; readonly citedKeys: readonly string[] }

/** Consultations under `unitId` that carry one of `keys`, newest first, older than `before`. */
export async function consultationsCiting(keys: readonly string[], unitId: string, before: string | null, limit: number): Promise<Citing[]> {
  if (keys.length === 0) return []
  const where = { citedKeys: { in: [...keys] }, units: unitId, ...(before === null ? {} : { askedKey: { lt: before } }) }
  const select = ['reference', 'topic', 'askedKey', 'citedKeys']
  return (await find('consultations', { where, orderBy: ['askedKey', 'desc'], limit, select })).map(({ _id, ...row }) => ({ id: _id, ...row } as unknown as Citing))
}

/** What a consultation under `unitId` cites; null when there is none such. */
export async function citedKeysAt(from: Documents, id: string, unitId: string): Promise<readonly string[] | null> {
  const row = await from.get('consultations', id)
  return row && (row.units as string[]).includes(unitId) ? (row.citedKeys as string[] | undefined) ?? [] : null
}
