/** The journal as an audit: read by its declared indexes, a bounded stretch at a time. */
import { find } from './database'
import type { JournalRow } from './journal'
import { partsOf, unitsAtOnce } from './parts'
import type { Filter } from './rows'

/** A stretch of time, from an instant up to and without another. */
export interface Stretch { readonly from: string; readonly to: string }
export type AuditEntry = Pick<JournalRow, '_id' | 'caller' | 'office' | 'method' | 'at' | 'subject' | 'change' | 'refused'>

const fields = ['caller', 'office', 'method', 'at', 'subject', 'change', 'refused'] as const

const stretch = async (where: Filter, { from, to }: Stretch, limit: number): Promise<AuditEntry[]> =>
  await find('journal', { where: { ...where, at: { gte: from, lt: to } }, orderBy: ['at', 'desc'], limit, select: fields }) as unknown as AuditEntry[]

export const doneTo = (subject: string, within: Stretch, limit: number): Promise<AuditEntry[]> => stretch({ subject }, within, limit)
export const doneBy = (caller: string, within: Stretch, limit: number): Promise<AuditEntry[]> => stretch({ caller }, within, limit)

/** What the people of `unitIds` did, or one action of theirs: the last `limit` of it. */
export async function doneIn(unitIds: readonly string[], method: string | undefined, within: Stretch, limit: number): Promise<AuditEntry[]> {
  const found = await Promise.all(partsOf(unitIds, unitsAtOnce).map((part) => stretch({ office: { in: part }, ...method && { method } }, within, limit)))
  return found.flat().sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit)
}
