import { isDutyTime } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import type { Lane, Templates } from '../db/journal'
import { isLeft, unsent } from '../db/outbox'
import { type Enough, never } from '../each'
import { logged } from '../log'
import { deliver } from './deliver'

/** rows read at once; of a fan-out each holds as many letters as a chunk */
const rowsAtOnce: Readonly<Record<Lane, number>> = { soon: 50, bulk: 4 }

interface Tally { rows: number; failed: number; left: number; limit: 'free' | 'reached' }

/** after so many rows that could not be noted the store is not there */
const mostFailed = 3

/** One lane's due rows, one after the other, until `tally.left` letters are sent. A row that fails is left for the next minute. */
async function sendLane(lane: Lane, templates: Templates, at: string, tally: Tally, enough: Enough): Promise<void> {
  const seen = new Set<string>()
  const isOver = () => tally.left <= 0 || tally.limit === 'reached' || tally.failed >= mostFailed || enough()
  while (!isOver()) {
    const rows = (await unsent(lane, at, rowsAtOnce[lane])).filter(({ _id }) => !seen.has(_id))
    if (rows.length === 0) return
    for (const row of rows) {
      if (isOver()) return
      seen.add(row._id)
      tally.left -= row.messages.filter(isLeft).length
      const done = await deliver(row, templates, at).catch((error: unknown) => {
        tally.failed++
        logged('deliver')(error)
        return null
      })
      if (done) tally.rows++
      if (done) tally.limit = done.limit
    }
  }
}

/**
 * What one run of the clock sends, at most `most` letters or a row more: first what is about one matter, then, by day, what goes to many. Once
 * WeChat says that it is enough, nothing more.
 */
export async function sendDue(templates: Templates, at: string, most: number, enough: Enough = never): Promise<{ rows: number; failed: number }> {
  const tally: Tally = { rows: 0, failed: 0, left: most, limit: 'free' }
  await sendLane('soon', templates, at, tally, enough)
  if (isDutyTime(at, standardPlan.dutyHours)) await sendLane('bulk', templates, at, tally, enough)
  return tally
}
