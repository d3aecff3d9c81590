/** How far a notice has gone out to those who subscribed: one row a notice, whatever the audience. */
import { find, type Transaction } from './database'

export interface FanOut {
  /** the notice's id */
  readonly noticeId: string
  /** `stopped`: the notice was withdrawn, and nothing more goes out */
  readonly state: 'running' | 'done' | 'stopped'
  /** the last person who was looked at, in the order of ids; '' before the first */
  readonly cursor: string
  /** messages put into the outbox so far */
  readonly queued: number
  readonly startedAt: string
}

const idOf = (noticeId: string) => `f_${noticeId}`

/** `nextAt` exists for its index: running ones are the clock's. Whom it came to last is forgotten once it is over. */
export const putFanOut = (tx: Transaction, { noticeId, ...rest }: FanOut): Promise<void> =>
  tx.put('fanOuts', { _id: idOf(noticeId), noticeId, ...rest, cursor: rest.state === 'running' ? rest.cursor : '', nextAt: rest.state === 'running' ? rest.startedAt : null })

export async function fanOut(from: { get: Transaction['get'] }, noticeId: string): Promise<FanOut | null> {
  const row = await from.get('fanOuts', idOf(noticeId))
  if (!row) return null
  const { _id, nextAt: _next, ...fields } = row as unknown as FanOut & { _id: string; nextAt: string | null }
  return fields
}

/** Those that are under way, the first started first. */
export const fanOutsRunning = async (at: string, limit: number): Promise<string[]> =>
  (await find('fanOuts', { where: { nextAt: { lte: at } }, orderBy: ['nextAt', 'asc'], limit })).map(({ noticeId }) => noticeId as string)
