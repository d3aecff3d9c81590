import type { Index } from '../../cloudfunctions/db/collections'
import type { Connection } from './connection'
import { entriesOf } from './key'
import { StoreError, encode, revive, type Doc } from './wire'

export interface TableIndex {
  readonly name: string
  readonly keys: Index['keys']
  readonly unique: boolean
  /** The SQL table to read, and the column of each key in it. */
  readonly sql: string
  readonly columns: readonly string[]
  readonly insertSql: string
  /** Which keys have ever held an array; never cleared, as in MongoDB. */
  readonly multi: boolean[]
}

export interface Table {
  readonly name: string
  readonly sql: string
  /** The primary key read as an index. */
  readonly byId: TableIndex
  readonly indexes: readonly TableIndex[]
}

/** A stored document. `n` is its row, `ver` changes with every write and is never reused. */
export interface Held { readonly n: number, readonly ver: number, readonly body: string }

export interface Change { readonly key: string, readonly before: Held | undefined, readonly after: Doc | null }

const held = (row: readonly unknown[] | undefined): Held | undefined =>
  row && { n: Number(row[0]), ver: Number(row[1]), body: String(row[2]) }

export const getByKey = (connection: Connection, table: Table, key: string): Held | undefined =>
  held(connection.one(`SELECT n, ver, body FROM ${table.sql} WHERE key = ?`, [key]))

export const getByRow = (connection: Connection, table: Table, n: number): (Held & { readonly key: string }) | undefined => {
  const row = connection.one(`SELECT n, ver, body, key FROM ${table.sql} WHERE n = ?`, [n])
  const found = held(row)
  return found && { ...found, key: String(row?.[3]) }
}

/** The error MongoDB gives for a second document with the same key. */
export const duplicate = (table: string, index: string): StoreError =>
  new StoreError('DATABASE_DUPLICATE_WRITE', `E11000 duplicate key error collection: ${table} index: ${index}`)

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && /UNIQUE constraint failed/.test(error.message)

/** Runs an insert; a taken key becomes the duplicate error of `index`. */
export const guarded = (table: Table, index: string, work: () => void): void => {
  try {
    work()
  } catch (error) {
    throw isConstraint(error) ? duplicate(table.name, index) : error
  }
}

/** Writes the fact that a key of an index has held an array. */
export const markMulti = (connection: Connection, table: Table, index: TableIndex, multi: readonly boolean[]): void => {
  if (!multi.some((flag, i) => flag && !index.multi[i])) return
  multi.forEach((flag, i) => { if (flag) index.multi[i] = true })
  connection.run('INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)', [`multi:${table.name}:${index.name}`, JSON.stringify(index.multi)])
}

interface Rows { readonly index: TableIndex, readonly drop: readonly (readonly string[])[], readonly add: readonly (readonly string[])[] }

const rowsOf = (connection: Connection, table: Table, index: TableIndex, before: Doc | null, after: Doc | null): Rows => {
  const old = before ? entriesOf(before, index.keys).rows : []
  const fresh = after ? entriesOf(after, index.keys) : { rows: [], multi: [] }
  markMulti(connection, table, index, fresh.multi)
  const [oldSet, freshSet] = [old, fresh.rows].map((rows) => new Set(rows.map((row) => JSON.stringify(row))))
  return {
    index,
    drop: old.filter((row) => !freshSet?.has(JSON.stringify(row))),
    add: fresh.rows.filter((row) => !oldSet?.has(JSON.stringify(row))),
  }
}

/** Adds one row to an index; a unique index answers with its duplicate error. */
export const addEntry = (connection: Connection, table: Table, index: TableIndex, row: readonly string[], n: number): void => {
  guarded(table, index.name, () => { connection.run(index.insertSql, [...row, n]) })
}

const dropEntry = (connection: Connection, index: TableIndex, row: readonly string[], n: number): void => {
  const where = index.columns.map((column) => `${column} = ?`).join(' AND ')
  connection.run(`DELETE FROM ${index.sql} WHERE ${where} AND n = ?`, [...row, n])
}

/** Inserts, updates or deletes the document's own row and returns its number. */
export const writeRow = (connection: Connection, table: Table, change: Change, ver: number): number => {
  const { key, before, after } = change
  if (after === null) {
    connection.run(`DELETE FROM ${table.sql} WHERE n = ?`, [before?.n ?? 0])
    return before?.n ?? 0
  }
  if (before) {
    connection.run(`UPDATE ${table.sql} SET ver = ?, body = ? WHERE n = ?`, [ver, encode(after), before.n])
    return before.n
  }
  let n = 0
  guarded(table, '_id_', () => {
    n = connection.run(`INSERT INTO ${table.sql}(key, ver, body) VALUES (?, ?, ?)`, [key, ver, encode(after)]).rowid
  })
  return n
}

/**
 * Applies changes inside the SQL transaction of the caller. Old index rows go before new ones come,
 * so that two documents may exchange a unique key in one commit.
 */
export const write = (connection: Connection, table: Table, changes: readonly Change[], ver: number): void => {
  const work = changes.map((change) => ({
    change,
    rows: table.indexes.map((index) => rowsOf(connection, table, index, change.before ? revive(change.before.body) : null, change.after)),
  }))
  for (const { change, rows } of work) {
    for (const { index, drop } of rows) drop.forEach((row) => dropEntry(connection, index, row, change.before?.n ?? 0))
  }
  for (const { change, rows } of work) {
    const n = writeRow(connection, table, change, ver)
    for (const { index, add } of rows) add.forEach((row) => addEntry(connection, table, index, row, n))
  }
}
