import { atomically, type Connection } from './connection'
import { getByKey, write, type Held, type Table } from './engine'
import type { View } from './read'
import { loadMulti } from './schema'
import { type Doc } from './wire'

/** What a write sees and where it goes: at once to the file, or into a transaction. */
export interface Session extends View {
  get(table: Table, key: string): Held | undefined
  put(table: Table, key: string, before: Held | undefined, after: Doc | null): void
}

/** The one writing connection and the clock of versions. */
export interface Writer {
  readonly connection: Connection
  readonly tables: ReadonlyMap<string, Table>
  nextVer(): number
}

const NOTHING: ReadonlyMap<string, string | null> = new Map()

/** A session outside any transaction: reads the newest state, writes it directly. */
export const directSession = (writer: Writer): Session => ({
  connection: writer.connection,
  own: () => NOTHING,
  get: (table, key) => getByKey(writer.connection, table, key),
  put: (table, key, before, after) => { write(writer.connection, table, [{ key, before, after }], writer.nextVer()) },
})

/** One SQL transaction on the writer; after a rollback the notes on array keys are read again. */
export const writing = <T>(writer: Writer, work: () => T): T => {
  try {
    return atomically(writer.connection, work)
  } catch (error) {
    loadMulti(writer.connection, writer.tables.values())
    throw error
  }
}
