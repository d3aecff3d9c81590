import type { Parsed } from '@contract'
import { refusal } from '@domain/refusal'
import { dayNumberOf, midnightOf } from '@domain/shanghai'
import type { KnownVerb } from '../call'
import { type AuditEntry, doneBy, doneIn, doneTo, type Stretch } from '../db/audit'
import { database } from '../db/database'
import { subtreeOf } from '../db/stations'
import { colleague } from '../person/own'
import { openUnit } from '../unit/places'
import { shown } from './shown'
import { subjectWithin } from './scope'

/** rows of a page, and how many of the journal one call looks at: so many reads of so many */
const [pageRows, chunk, mostReads] = [20, 200, 5]

type Wanted = Parsed<'audit.search'>
type Read = (within: Stretch) => Promise<AuditEntry[]>

const instant = (ms: number): string => new Date(ms).toISOString()
const stretchOf = ({ from, to }: Wanted): Stretch => ({ from: instant(midnightOf(dayNumberOf(from))), to: instant(midnightOf(dayNumberOf(to) + 1)) })

/** Where a page ended: the row's instant and id. Rows of one instant are told apart by their ids. */
const cursorOf = ({ at, _id }: AuditEntry): string => `${at}~${_id}`
const isAfter = (row: AuditEntry, cursor: string): boolean => cursorOf(row) < cursor
/** by code units, as the cursor is compared */
const lastFirst = (a: AuditEntry, b: AuditEntry): number => cursorOf(a) < cursorOf(b) ? 1 : -1
const justAfter = (cursor: string): string => instant(Date.parse(cursor.slice(0, cursor.indexOf('~'))) + 1)

/** Reads on until a page is full, the period ends, or it has looked at enough. */
async function pageOf(read: Read, wanted: Stretch, fits: (row: AuditEntry) => boolean, from: string | undefined): Promise<{ rows: AuditEntry[]; next: string | null }> {
  const rows: AuditEntry[] = []
  let cursor = from
  for (let reads = 0; reads < mostReads; reads++) {
    const found = (await read({ from: wanted.from, to: cursor ? justAfter(cursor) : wanted.to })).sort(lastFirst)
    for (const row of found.filter((one) => !cursor || isAfter(one, cursor))) {
      cursor = cursorOf(row)
      if (fits(row)) rows.push(row)
      if (rows.length === pageRows) return { rows, next: cursor }
    }
    if (found.length < chunk) return { rows, next: null }
  }
  return { rows, next: cursor ?? null }
}

export const search: KnownVerb<'audit.search'> = async ({ person: me }, wanted) => {
  const { person, subject, method, cursor } = wanted
  if (cursor && !/^\d{4}-\d\d-\d\dT[\d:.]{12}Z~j_[\w-]+$/.test(cursor)) throw refusal('BadInput', { fields: [{ path: 'cursor', why: 'invalid_format' }] })
  if (person) await colleague(database, me, person)
  const scope = subject ? await subjectWithin(me, subject) : 'ours'
  const units = (await subtreeOf((await openUnit(database, me, me.unitId ?? '')).path)).map(({ id }) => id)
  const ours = new Set(units)
  const read: Read = (within) => subject ? doneTo(subject, within, chunk) : person ? doneBy(person, within, chunk) : doneIn(units, method, within, chunk)
  const fits = (row: AuditEntry): boolean =>
    (!person || row.caller === person) && (!method || row.method === method) && (scope === 'all' || Boolean(person) || row.office !== null && ours.has(row.office))
  const { rows, next } = await pageOf(read, stretchOf(wanted), fits, cursor)
  return { rows: await shown(rows), next }
}
