import { randomUUID } from 'node:crypto'
import type { Connection } from './connection'
import { commitOverlay, overlaySession, type Overlay } from './overlay'
import type { Session, Writer } from './session'
import { StoreError } from './wire'

interface Transaction extends Overlay { readonly idle: NodeJS.Timeout }

export interface Limits {
  /** Transactions open at once; more wait. */
  readonly open: number
  /** Milliseconds without a call after which a transaction is aborted. */
  readonly idleMs: number
  /** Milliseconds a start waits for room before it is refused. */
  readonly waitMs: number
}

export interface Transactions {
  /** Resolves with the id of a new transaction whose snapshot is now. */
  start(): Promise<string>
  /** Runs one operation inside a transaction; any error ends the transaction, as in MongoDB. */
  within<T>(id: string, work: (session: Session) => T): T
  commit(id: string): void
  abort(id: string): void
  close(): void
}

interface Pool { take(): Connection, give(connection: Connection): void, close(): void }

/** Reading connections are kept open between transactions; each gives one of them its snapshot. */
const openPool = (connect: () => Connection): Pool => {
  const free: Connection[] = []
  return {
    take: () => {
      const connection = free.pop() ?? connect()
      connection.exec('BEGIN')
      connection.one('SELECT value FROM meta LIMIT 1')
      return connection
    },
    give: (connection) => {
      connection.rollback()
      free.push(connection)
    },
    close: () => { free.splice(0).forEach((connection) => { connection.close() }) },
  }
}

interface Room { enter(): Promise<void>, leave(): void }

/** Lets `open` in at a time; others queue for `waitMs` and are then refused with an error worth retrying. */
const openRoom = ({ open, waitMs }: Limits): Room => {
  let inside = 0
  const queue = new Set<() => void>()
  const wait = (): Promise<void> => new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      queue.delete(admit)
      reject(new StoreError('DATABASE_TRANSACTION_CONFLICT', `more than ${open} transactions are open`))
    }, waitMs).unref()
    const admit = (): void => {
      clearTimeout(late)
      resolve()
    }
    queue.add(admit)
  })
  return {
    enter: () => {
      if (inside >= open) return wait()
      inside++
      return Promise.resolve()
    },
    leave: () => {
      const [next] = queue
      if (!next) inside--
      else queue.delete(next)
      next?.()
    },
  }
}

const otherwise = <T>(work: () => T, afterFailure: () => void): T => {
  try {
    return work()
  } catch (error) {
    afterFailure()
    throw error
  }
}

/** The open transactions of a store: snapshot isolation, so write skew is possible as in the cloud. */
export const openTransactions = (writer: Writer, reader: () => Connection, limits: Limits): Transactions => {
  const open = new Map<string, Transaction>()
  const pool = openPool(reader)
  const room = openRoom(limits)

  /** Finds a transaction and starts its idle time afresh. */
  const opened = (id: string): Transaction => {
    const transaction = open.get(id)
    if (!transaction) throw new StoreError('DATABASE_TRANSACTION_FAIL', 'the transaction does not exist or has ended')
    transaction.idle.refresh()
    return transaction
  }
  const end = (id: string): void => {
    const { idle, connection } = opened(id)
    clearTimeout(idle)
    open.delete(id)
    pool.give(connection)
    room.leave()
  }
  return {
    start: async () => {
      await room.enter()
      const id = randomUUID()
      const connection = otherwise(() => pool.take(), () => { room.leave() })
      open.set(id, { connection, writes: new Map(), idle: setTimeout(end, limits.idleMs, id).unref() })
      return id
    },
    within: (id, work) => {
      const session = overlaySession(writer, [...open.values()], opened(id))
      return otherwise(() => work(session), () => { end(id) })
    },
    commit: (id) => {
      otherwise(() => { commitOverlay(writer, opened(id)) }, () => { end(id) })
      end(id)
    },
    abort: end,
    close: () => { [...open.keys()].forEach(end); pool.close() },
  }
}
