import type { Connection } from './connection'
import { addEntry, guarded, markMulti, writeRow, type Table, type TableIndex } from './engine'
import { encodeKey, entriesOf } from './key'
import { writing, type Writer } from './session'
import { checkNames, type Doc } from './wire'

const BATCH = 10_000
const ROWS_A_STATEMENT = 40

const batches = function* <T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

interface Entry { readonly place: string, readonly row: readonly string[], readonly n: number }

const addSorted = (connection: Connection, table: Table, index: TableIndex, list: readonly Entry[]): void => {
  const [insert, row] = index.insertSql.split(' VALUES ')
  const sql = `${insert} VALUES ${Array(ROWS_A_STATEMENT).fill(row).join(', ')}`
  const full = list.length - list.length % ROWS_A_STATEMENT
  for (let at = 0; at < full; at += ROWS_A_STATEMENT) {
    const args = list.slice(at, at + ROWS_A_STATEMENT).flatMap(({ row: keys, n }) => [...keys, n])
    guarded(table, index.name, () => { connection.run(sql, args) })
  }
  for (const { row: keys, n } of list.slice(full)) addEntry(connection, table, index, keys, n)
}

const addBatch = ({ connection, nextVer }: Writer, table: Table, docs: readonly Doc[]): void => {
  const ver = nextVer()
  const entries = new Map<TableIndex, Entry[]>(table.indexes.map((index) => [index, []]))
  for (const doc of docs) {
    checkNames(doc)
    const n = writeRow(connection, table, { key: encodeKey(doc['_id']), before: undefined, after: doc }, ver)
    for (const [index, list] of entries) {
      const { rows, multi } = entriesOf(doc, index.keys)
      markMulti(connection, table, index, multi)
      for (const row of rows) list.push({ place: row.join('\u0000'), row, n })
    }
  }
  // In (nearly) key order neighbouring rows share a page, which a large index needs to be filled fast.
  for (const [index, list] of entries) {
    addSorted(connection, table, index, list.sort((a, b) => (a.place < b.place ? -1 : 1)))
  }
}

/** Adds documents (each with its `_id`) in SQL transactions of 10,000; returns how many. */
export const bulk = (writer: Writer, table: Table, docs: Iterable<Doc>): number => {
  let total = 0
  writer.connection.exec('PRAGMA cache_size = -200000')
  for (const batch of batches(docs, BATCH)) {
    writing(writer, () => { addBatch(writer, table, batch) })
    total += batch.length
  }
  writer.connection.exec('PRAGMA cache_size = -2000')
  return total
}
