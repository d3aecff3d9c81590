/**
 * Statutes: one row a version with its facts and fingerprints; its whole text in one row of its own, and its search index in another, so
 * that a law opens with two calls. The three are written in one transaction: a version is readable only once it is whole.
 */
import type { Statute } from '@contract'
import type { Prints } from '@domain/law'
import { createHash } from 'node:crypto'
import { type Documents, find, get, type Transaction } from './database'
import { partsOf } from './parts'
import type { Row } from './rows'

/** A version as it is listed. `print` tells one text from another under the same version. */
export interface StoredVersion extends Statute { readonly id: string; readonly print: string }
export interface PrintedRow extends StoredVersion { readonly prints: Prints }

/** What is stored of a version; `text` and `index` are JSON that this layer does not look into. */
export interface NewVersion {
  readonly statute: Statute
  readonly prints: Prints
  readonly text: string
  readonly index: string
}

const most = 1000
const listed = ['law', 'title', 'issuer', 'officialId', 'officialUrl', 'promulgatedOn', 'effectiveOn', 'articleCount', 'print'] as const

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)
/** One row a law and promulgation date: a link names a version by them, so there must be no two. */
const idOf = ({ law, promulgatedOn }: Pick<Statute, 'law' | 'promulgatedOn'>): string => `s_${digest(`${law}|${promulgatedOn}`)}`

const versionOf = ({ _id, ...row }: Row): StoredVersion => ({ id: _id, ...Object.fromEntries(listed.map((field) => [field, row[field]])) } as unknown as StoredVersion)
const printedOf = (row: Row): PrintedRow => ({ ...versionOf(row), prints: JSON.parse(row.prints as string) as Prints })

/** Every version, law by law. */
export const storedVersions = async (): Promise<StoredVersion[]> =>
  (await find('statutes', { where: { law: { gt: '' } }, orderBy: ['law', 'asc'], limit: most, select: listed })).map(versionOf)

/** Every version of some laws with its fingerprints, oldest first; of all laws when none is named. */
export async function printedVersions(laws?: readonly string[]): Promise<PrintedRow[]> {
  if (laws?.length === 0) return []
  const where = { law: laws ? { in: [...laws] } : { gt: '' } }
  return (await find('statutes', { where, orderBy: ['law', 'asc'], limit: most })).map(printedOf)
}

/** The stored version of a law that was promulgated on a day, for a transaction that is to add or to replace it. */
export async function storedVersion(from: Documents, statute: Pick<Statute, 'law' | 'promulgatedOn'>): Promise<PrintedRow | null> {
  const row = await from.get('statutes', idOf(statute))
  return row && printedOf(row)
}

const bodyOf = (row: Row | null): string | null => row && row.body as string

/** A version's text as JSON; null when it is gone. */
export const textBody = async (id: string): Promise<string | null> => bodyOf(await get('statuteTexts', id))

const batch = 20
/** Search indexes by the version's id. Read in batches: together they are about a megabyte. */
export async function indexBodies(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await Promise.all(partsOf(ids, batch).map((some) => find('statuteIndexes', { where: { _id: { in: some } }, limit: batch })))
  return new Map(rows.flat().map((row) => [row._id, row.body as string]))
}

/** Writes a version whole, new or instead of what stood in its place. */
export async function putVersion(tx: Transaction, { statute, prints, text, index }: NewVersion, at: string, by: string): Promise<string> {
  const _id = idOf(statute)
  await tx.put('statuteTexts', { _id, body: text })
  await tx.put('statuteIndexes', { _id, body: index })
  await tx.put('statutes', { _id, ...statute, print: digest(text), prints: JSON.stringify(prints), publishedAt: at, publishedBy: by })
  return _id
}
