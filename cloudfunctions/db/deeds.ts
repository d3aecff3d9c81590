/** Journal rows as what is kept about one person: what they did, what was done to them, and what was said to them. */
import { count, find, type Transaction } from './database'
import type { JournalRow } from './journal'
import type { Filter } from './rows'

/** Where somebody is in the journal. */
export type In = { readonly caller: { readonly in: readonly string[] }; readonly method?: string } | { readonly subject: string } | { readonly 'messages.to': string }

export const countDeeds = (where: In): Promise<number> => count('journal', where as Filter)

/** A few of them, in no order. */
export const someDeeds = (where: In, limit: number): Promise<JournalRow[]> =>
  find('journal', { where: where as Filter, limit }) as Promise<JournalRow[]>

/** The newest from before `before`. Rows of one instant come together, unless there are more of them than `limit`. */
export async function deedsBefore(where: In, before: string | null, limit: number): Promise<{ rows: JournalRow[]; next: string | null }> {
  const filter = { ...where, ...before !== null && { at: { lt: before } } } as Filter
  const rows = await find('journal', { where: filter, orderBy: ['at', 'desc'], limit: limit + 1 }) as JournalRow[]
  if (rows.length <= limit) return { rows, next: null }
  const cut = rows.at(-1)!.at
  const whole = rows.filter(({ at }) => at !== cut)
  return whole.length > 0 ? { rows: whole, next: whole.at(-1)!.at } : { rows, next: cut }
}

const step = 500

/** Some rows about `subject` whose input is still known, as a fingerprint; a row that was made nameless has none. */
export async function namedAbout(subject: string, limit: number): Promise<JournalRow[]> {
  for (let from = ''; ;) {
    const seen = await find('journal', { where: { subject, at: { gte: from } }, orderBy: ['at', 'asc'], limit: step, select: ['input', 'at'] })
    const ids = seen.filter(({ input }) => input !== '').map(({ _id }) => _id).slice(0, limit)
    if (ids.length > 0) return await find('journal', { where: { _id: { in: ids } }, limit: ids.length }) as JournalRow[]
    const last = seen.at(-1)?.at as string | undefined
    if (seen.length < step || last === undefined || last === from) return []
    from = last
  }
}

/** Changes rows as they stand in this transaction; one that is gone stays so. */
export async function changeDeeds(tx: Transaction, ids: readonly string[], change: (now: JournalRow) => JournalRow): Promise<void> {
  for (const id of ids) {
    const now = await tx.get('journal', id) as JournalRow | null
    if (now) await tx.put('journal', change(now))
  }
}
