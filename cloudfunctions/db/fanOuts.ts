/** How far a notice, or a correction of it, has gone out to those who subscribed: one row each, whatever the audience. */
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

export interface FanOut {
  /** the notice's id */
  readonly noticeId: string
  /** of the notice: the first is told to all whom it is for, a later one to those who opened an older one */
  readonly revision: number
  /** `stopped`: the notice was withdrawn, or corrected once more, and nothing more goes out */
  readonly state: 'running' | 'done' | 'stopped'
  /** the last person who was looked at, in the order of ids; '' before the first */
  readonly cursor: string
  /** messages put into the outbox so far */
  readonly queued: number
  readonly startedAt: string
}

/** One fan-out. */
export type Which = Pick<FanOut, 'noticeId' | 'revision'>

const idOf = ({ noticeId, revision }: Which) => revision === 1 ? `f_${noticeId}` : `f_${noticeId}|${revision}`

/** `nextAt` exists for its index: running ones are the clock's. Whom it came to last is forgotten once it is over. */
export const putFanOut = (tx: Transaction, { noticeId, revision, ...rest }: FanOut): Promise<void> =>
  tx.put('fanOuts', { _id: idOf({ noticeId, revision }), noticeId, revision, ...rest, cursor: rest.state === 'running' ? rest.cursor : '', nextAt: rest.state === 'running' ? rest.startedAt : null })

const fanOutOf = (row: Row): FanOut => {
  const { _id, nextAt: _next, ...fields } = row as unknown as FanOut & { _id: string; nextAt: string | null }
  return fields
}

export async function fanOut(from: Documents, which: Which): Promise<FanOut | null> {
  const row = await from.get('fanOuts', idOf(which))
  return row && fanOutOf(row)
}

/** Those that are under way, the first started first. */
export const fanOutsRunning = async (at: string, limit: number): Promise<FanOut[]> =>
  (await find('fanOuts', { where: { nextAt: { lte: at } }, orderBy: ['nextAt', 'asc'], limit })).map(fanOutOf)
