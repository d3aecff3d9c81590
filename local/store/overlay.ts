import type { Connection } from './connection'
import { duplicate, getByKey, getByRow, write, type Change, type Held, type Table } from './engine'
import { entriesOf } from './key'
import { writing, type Session, type Writer } from './session'
import { StoreError, encode, revive, type Doc } from './wire'

interface Write { readonly base: Held | undefined, readonly body: string | null }

/** A snapshot and the writes made on top of it, by table and key, until they are committed. */
export interface Overlay {
  readonly connection: Connection
  readonly writes: Map<Table, Map<string, Write>>
}

const conflict = (): StoreError =>
  new StoreError('DATABASE_TRANSACTION_CONFLICT', 'WriteConflict: another transaction wrote the same document')

const verOf = (held: Held | undefined): number => held?.ver ?? 0

const bodiesOf = ({ writes }: Overlay, table: Table): Map<string, string | null> =>
  new Map([...writes.get(table) ?? []].map(([key, { body }]) => [key, body]))

/** A unique key may be held in the snapshot by a document this transaction has not itself changed. */
const takenInSnapshot = (connection: Connection, table: Table, sql: string, row: readonly string[], own: ReadonlyMap<string, string | null>): boolean => {
  const found = connection.one(sql, row)
  const holder = found && getByRow(connection, table, Number(found[0]))
  return holder !== undefined && !own.has(holder.key)
}

const checkUnique = (overlay: Overlay, table: Table, key: string, after: Doc): void => {
  const own = bodiesOf(overlay, table).set(key, null)
  for (const index of table.indexes.filter(({ unique }) => unique)) {
    const sql = `SELECT n FROM ${index.sql} WHERE ${index.columns.map((column) => `${column} = ?`).join(' AND ')}`
    const mine = entriesOf(after, index.keys).rows
    const wanted = new Set(mine.map((row) => JSON.stringify(row)))
    const inOwn = [...own.values()].some((body) => body !== null
      && entriesOf(revive(body), index.keys).rows.some((row) => wanted.has(JSON.stringify(row))))
    if (inOwn || mine.some((row) => takenInSnapshot(overlay.connection, table, sql, row, own))) throw duplicate(table.name, index.name)
  }
}

/** Buffers one write; the first writer of a document wins, a second open one conflicts at once. */
const buffer = (writer: Writer, others: Iterable<Overlay>, overlay: Overlay, table: Table, change: Change): void => {
  const { key, after } = change
  const own = overlay.writes.get(table) ?? new Map<string, Write>()
  overlay.writes.set(table, own)
  const earlier = own.get(key)
  const base = earlier ? earlier.base : getByKey(overlay.connection, table, key)
  if (!earlier) {
    if (verOf(getByKey(writer.connection, table, key)) !== verOf(base)) throw conflict()
    for (const other of others) if (other !== overlay && other.writes.get(table)?.has(key)) throw conflict()
  }
  if (after) checkUnique(overlay, table, key, after)
  own.set(key, { base, body: after && encode(after) })
}

/** What one transaction sees and does: its snapshot, its own writes over it. */
export const overlaySession = (writer: Writer, others: Iterable<Overlay>, overlay: Overlay): Session => ({
  connection: overlay.connection,
  own: (table) => bodiesOf(overlay, table),
  get: (table, key) => {
    const own = overlay.writes.get(table)?.get(key)
    if (!own) return getByKey(overlay.connection, table, key)
    return own.body === null ? undefined : { n: own.base?.n ?? 0, ver: verOf(own.base), body: own.body }
  },
  put: (table, key, before, after) => { buffer(writer, others, overlay, table, { key, before, after }) },
})

const changesOf = (writer: Writer, table: Table, writes: ReadonlyMap<string, Write>): readonly Change[] =>
  [...writes].map(([key, { base, body }]) => {
    const before = getByKey(writer.connection, table, key)
    if (verOf(before) !== verOf(base)) throw conflict()
    return { key, before, after: body === null ? null : revive(body) }
  })

/** Writes everything in one SQL transaction, or conflicts when a document has changed since the snapshot. */
export const commitOverlay = (writer: Writer, { writes }: Overlay): void => {
  if (writes.size === 0) return
  try {
    writing(writer, () => {
      const ver = writer.nextVer()
      for (const [table, own] of writes) write(writer.connection, table, changesOf(writer, table, own), ver)
    })
  } catch (error) {
    // The snapshot had room for this key, so a commit since then has taken it.
    if (error instanceof StoreError && error.code === 'DATABASE_DUPLICATE_WRITE') throw conflict()
    throw error
  }
}
