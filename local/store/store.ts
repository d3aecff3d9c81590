import { randomUUID } from 'node:crypto'
import { actions } from './actions'
import { bulk } from './bulk'
import { openFolder, type Folder } from './folder'
import { openOutbox, type Outbox } from './outbox'
import { align, loadMulti, nextBoot, tableOf, type Collections } from './schema'
import type { Writer } from './session'
import { openTransactions, type Limits } from './transaction'
import { StoreError, isRecord, type Doc } from './wire'

export interface StoreOptions {
  /** Holds `store.db`, made when absent; one process at a time. */
  readonly dataDir: string
  readonly collections: Collections
  /** Epoch milliseconds; feeds `serverDate()`. */
  readonly now: () => number
  readonly limits?: Partial<Limits>
}

export interface Store {
  /** Answers the JSON body of one database POST; failures are answers too: `{ code, message }`. */
  handle(payload: unknown): Promise<Doc>
  /** Adds many documents, each with its `_id`, outside the wire; returns how many. */
  bulk(collection: string, docs: Iterable<Doc>): number
  /** How often each `database.*` action was asked for. */
  readonly calls: Readonly<Record<string, number>>
  readonly outbox: Outbox
  close(): void
}

const LIMITS: Limits = { open: 64, idleMs: 30_000, waitMs: 10_000 }

/** Versions grow within a run and start above those of every earlier run. */
const clockFrom = (boot: number): (() => number) => {
  let ver = boot * 1e9
  return () => ++ver
}

const writerOf = ({ writer: connection, file }: Folder, collections: Collections): Writer => {
  const tables = new Map(Object.entries(collections).map(([name, indexes]) => [name, tableOf(name, indexes)]))
  try {
    align(connection, tables.values())
    loadMulti(connection, tables.values())
    return { connection, tables, nextVer: clockFrom(nextBoot(connection)) }
  } catch (error) {
    throw new Error(`cannot bring the indexes of ${file} up to date: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const failure = (error: unknown): Doc => ({
  code: error instanceof StoreError ? error.code : 'DATABASE_REQUEST_FAILED',
  message: error instanceof Error ? error.message : String(error),
})

const storeIn = (folder: Folder, { collections, now, limits }: StoreOptions): Store => {
  const writer = writerOf(folder, collections)
  const transactions = openTransactions(writer, () => folder.reader(), { ...LIMITS, ...limits })
  const calls: Record<string, number> = {}

  const answer = async (payload: unknown): Promise<Doc> => {
    if (!isRecord(payload)) throw new StoreError('INVALID_PARAM', 'expected a JSON object')
    const name = String(payload['action'])
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new StoreError('INVALID_PARAM', `unknown action ${name}`)
    calls[name] = (calls[name] ?? 0) + 1
    return action({ payload, now: now(), writer, transactions })
  }
  return {
    handle: async (payload) => ({ requestId: randomUUID(), ...await answer(payload).catch(failure) }),
    bulk: (collection, docs) => {
      const table = writer.tables.get(collection)
      if (!table) throw new Error(`collection ${collection} is not declared`)
      return bulk(writer, table, docs)
    },
    calls,
    outbox: openOutbox(folder.writer),
    close: () => {
      transactions.close()
      folder.close()
    },
  }
}

/** Opens the store of a data folder; throws one line naming the file at fault. */
export const openStore = (options: StoreOptions): Store => {
  const folder = openFolder(options.dataDir)
  try {
    return storeIn(folder, options)
  } catch (error) {
    folder.close()
    throw error
  }
}
