import Database from 'libsql'

export type Cell = string | number | null

/** One libsql connection with its statements kept; rows come as arrays in the order of the SELECT. */
export interface Connection {
  one(sql: string, args?: readonly Cell[]): Cell[] | undefined
  all(sql: string, args?: readonly Cell[]): Cell[][]
  /** Streams; may be left early. */
  rows(sql: string, args: readonly Cell[]): Generator<Cell[]>
  run(sql: string, args?: readonly Cell[]): { readonly rowid: number, readonly changes: number }
  exec(sql: string): void
  /** Ends the SQL transaction without saving, if one is open: SQLite ends it itself on some errors. */
  rollback(): void
  close(): void
}

const KEPT_STATEMENTS = 200

/** Opens `file`; waits up to `waitMs` for a lock held by another connection. */
export const connect = (file: string, waitMs = 5_000): Connection => {
  const db = new Database(file, { timeout: waitMs })
  const kept = new Map<string, Database.Statement>()

  const prepared = (sql: string): Database.Statement => {
    const found = kept.get(sql)
    if (found) return found
    if (kept.size >= KEPT_STATEMENTS) kept.clear()
    const statement = db.prepare(sql)
    // libsql refuses raw() on a statement that returns nothing.
    if (statement.reader) statement.raw()
    kept.set(sql, statement)
    return statement
  }

  function* rows(sql: string, args: readonly Cell[]): Generator<Cell[]> {
    const statement = prepared(sql)
    let state: 'reading' | 'read' = 'reading'
    try {
      for (const row of statement.iterate([...args])) yield row as Cell[]
      state = 'read'
    } finally {
      // A statement left half-way holds its read lock and its snapshot; running it again resets it.
      if (state === 'reading') statement.get([...args])
    }
  }

  return {
    one: (sql, args = []) => prepared(sql).get([...args]) as Cell[] | undefined,
    all: (sql, args = []) => prepared(sql).all([...args]) as Cell[][],
    rows,
    run: (sql, args = []) => {
      const result = prepared(sql).run([...args])
      return { rowid: Number(result.lastInsertRowid), changes: result.changes }
    },
    exec: (sql) => { db.exec(sql) },
    rollback: () => { if (db.inTransaction) db.exec('ROLLBACK') },
    close: () => { db.close() },
  }
}

/** Runs `work` in one immediate SQL transaction: all of it or nothing. */
export const atomically = <T>(connection: Connection, work: () => T): T => {
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    connection.rollback()
    throw error
  }
}
