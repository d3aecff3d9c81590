import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type Connection } from './connection'
import { prepareFrame } from './schema'

export interface Folder {
  readonly file: string
  readonly writer: Connection
  /** Opens one more connection for a reading transaction. */
  reader(): Connection
  close(): void
}

const FULL_CHECK_BYTES = 32 * 1024 * 1024

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')

const attempt = <T>(complaint: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new Error(`${complaint}: ${reason(error)}`)
  }
}

/** Holds an exclusive SQLite lock for as long as the process lives; kill -9 releases it too. */
const lock = (dataDir: string): Connection => {
  const file = join(dataDir, 'lock.db')
  const connection = attempt(`cannot open ${file}`, () => connect(file, 0))
  try {
    connection.exec('BEGIN EXCLUSIVE')
    return connection
  } catch (error) {
    connection.close()
    const busy = /locked|busy/i.test(reason(error))
    throw new Error(busy ? `${dataDir} is in use by another process` : `cannot lock ${file}: ${reason(error)}`)
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Reads before the first write, so that a wrong or broken file stays as it is. */
const examine = (connection: Connection, file: string): void => {
  const version = connection.one('PRAGMA schema_version')
  if (version === undefined) throw new Error('it cannot be read')
  const tables = connection.all(`SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'c:%'`).flat()
  for (const table of tables) connection.one(`SELECT max(n), length(body) FROM "${String(table)}"`)
  if (sizeOf(file) > FULL_CHECK_BYTES) return
  const verdict = connection.one('PRAGMA quick_check(1)')?.[0]
  if (verdict !== 'ok') throw new Error(`it is damaged (${String(verdict)})`)
}

const openWriter = (file: string): Connection => {
  const connection = connect(file)
  try {
    examine(connection, file)
    prepareFrame(connection)
    connection.all('PRAGMA journal_mode = WAL')
    connection.exec('PRAGMA synchronous = FULL')
    // what is deleted is overwritten: the file is all that somebody may get hold of
    connection.all('PRAGMA secure_delete = ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

const openReader = (file: string): Connection => {
  const connection = connect(file)
  connection.exec('PRAGMA query_only = 1')
  connection.exec('PRAGMA cache_size = -512')
  return connection
}

/** Opens `<dataDir>/store.db`, alone; throws one line that names the file or folder at fault. */
export const openFolder = (dataDir: string): Folder => {
  attempt(`cannot use the data folder ${dataDir}`, () => mkdirSync(dataDir, { recursive: true }))
  const held = lock(dataDir)
  const file = join(dataDir, 'store.db')
  try {
    const writer = attempt(`cannot open ${file}`, () => openWriter(file))
    const close = (): void => {
      // Leaves one whole file behind, fit to be copied.
      writer.all('PRAGMA wal_checkpoint(TRUNCATE)')
      writer.close()
      held.close()
    }
    return { file, writer, reader: () => openReader(file), close }
  } catch (error) {
    held.close()
    throw error
  }
}
