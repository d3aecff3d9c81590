import type { Index } from '../../cloudfunctions/db/collections'
import { atomically, type Connection } from './connection'
import { addEntry, type Table, type TableIndex } from './engine'
import { entriesOf } from './key'
import { failed, revive } from './wire'

export type Collections = Readonly<Record<string, readonly Index[]>>

const FORMAT = 'union-legal-aid store 1'
const NAME = /^[A-Za-z][\w-]*$/

const quoted = (...parts: readonly string[]): string => {
  for (const part of parts) if (!NAME.test(part)) throw failed(`'${part}' cannot be the name of a collection or an index`)
  return `"${parts.join(':')}"`
}

const meta = (connection: Connection, name: string): string | undefined => {
  const row = connection.one('SELECT value FROM meta WHERE name = ?', [name])
  return row && String(row[0])
}

const setMeta = (connection: Connection, name: string, value: string): void => {
  connection.run('INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)', [name, value])
}

/** Creates the frame of a new file; refuses a database that something else made. */
export const prepareFrame = (connection: Connection): void => {
  const tables = connection.all(`SELECT name FROM sqlite_master WHERE type = 'table'`).flat()
  if (tables.length > 0 && !(tables.includes('meta') && meta(connection, 'format') === FORMAT)) {
    throw failed('it is a database, but not one of this store')
  }
  if (tables.length > 0) return
  atomically(connection, () => {
    connection.exec('CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID')
    connection.exec('CREATE TABLE outbox(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, apiName TEXT NOT NULL, payload TEXT NOT NULL, reply TEXT NOT NULL)')
    setMeta(connection, 'format', FORMAT)
  })
}

/** Counts openings, so that document versions of two runs can never be equal. */
export const nextBoot = (connection: Connection): number => {
  const boot = Number(meta(connection, 'boot') ?? 0) + 1
  setMeta(connection, 'boot', String(boot))
  return boot
}

/** Reads again which index keys have held arrays: after opening, and after a rollback. */
export const loadMulti = (connection: Connection, tables: Iterable<Table>): void => {
  for (const table of tables) {
    for (const index of table.indexes) {
      const stored = meta(connection, `multi:${table.name}:${index.name}`)
      const flags = stored === undefined ? [] : JSON.parse(stored) as boolean[]
      index.keys.forEach((_, i) => { index.multi[i] = flags[i] ?? false })
    }
  }
}

const describe = (collection: string, declared: Index): TableIndex => {
  const { name, keys } = declared
  const sql = quoted('ix', collection, name)
  if (keys.some(([, kind]) => kind === '2dsphere') && (keys.length > 1 || declared.unique)) throw failed(`${name}: a 2dsphere index stands alone here`)
  const columns = keys.map((_, i) => `k${i}`)
  const insertSql = `INSERT INTO ${sql}(${columns.join(', ')}, n) VALUES (${'?, '.repeat(columns.length)}?)`
  return { name, keys, unique: declared.unique ?? false, sql, columns, insertSql, multi: keys.map(() => false) }
}

/** Describes a declared collection without touching the file. */
export const tableOf = (name: string, indexes: readonly Index[]): Table => {
  const sql = quoted('c', name)
  const byId: TableIndex = { name: '_id_', keys: [['_id', 'asc']], unique: true, sql, columns: ['key'], insertSql: '', multi: [false] }
  return { name, sql, byId, indexes: indexes.map((index) => describe(name, index)) }
}

const createIndex = (connection: Connection, index: TableIndex): void => {
  const keys = index.columns.map((column, i) => `${column} ${index.keys[i]?.[1] === 'desc' ? 'desc' : 'asc'}`)
  const columns = index.columns.map((column) => `${column} TEXT NOT NULL`)
  const primary = index.unique ? keys : [...keys, 'n']
  connection.exec(`CREATE TABLE ${index.sql}(${columns.join(', ')}, n INTEGER NOT NULL, PRIMARY KEY (${primary.join(', ')})) WITHOUT ROWID`)
}

const buildIndex = (connection: Connection, table: Table, index: TableIndex): void => {
  createIndex(connection, index)
  const multi = index.keys.map(() => false)
  for (const [n, body] of connection.rows(`SELECT n, body FROM ${table.sql}`, [])) {
    const entries = entriesOf(revive(String(body)), index.keys)
    entries.multi.forEach((flag, i) => { multi[i] ||= flag })
    for (const row of entries.rows) addEntry(connection, table, index, row, Number(n))
  }
  setMeta(connection, `multi:${table.name}:${index.name}`, JSON.stringify(multi))
}

const dropIndex = (connection: Connection, collection: string, name: string): void => {
  connection.exec(`DROP TABLE IF EXISTS ${quoted('ix', collection, name)}`)
  for (const kind of ['index', 'multi']) connection.run('DELETE FROM meta WHERE name = ?', [`${kind}:${collection}:${name}`])
}

const alignTable = (connection: Connection, table: Table): void => {
  connection.exec(`CREATE TABLE IF NOT EXISTS ${table.sql}(n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, ver INTEGER NOT NULL, body TEXT NOT NULL)`)
  const prefix = `index:${table.name}:`
  const stored = new Map(connection.all('SELECT name, value FROM meta WHERE name >= ? AND name < ?', [prefix, `${prefix}\u{10ffff}`])
    .map(([name, value]) => [String(name).slice(prefix.length), String(value)]))
  const declared = new Map(table.indexes.map((index) => [index.name, index]))
  for (const [name, shape] of stored) {
    const index = declared.get(name)
    if (!index || shapeOf(index) !== shape) dropIndex(connection, table.name, name)
    else declared.delete(name)
  }
  for (const index of declared.values()) {
    buildIndex(connection, table, index)
    setMeta(connection, prefix + index.name, shapeOf(index))
  }
}

const shapeOf = (index: TableIndex): string => JSON.stringify({ keys: index.keys, unique: index.unique })

/** Makes the file have exactly the declared indexes; each collection in one SQL transaction. */
export const align = (connection: Connection, tables: Iterable<Table>): void => {
  for (const table of tables) atomically(connection, () => { alignTable(connection, table) })
}
