/** What is long over goes: nobody needs to know for ever in which browser somebody once was. */
import { plusDays } from '@domain/calendar'
import { write } from '../db/journal'
import { outdated } from '../db/sessions'

const keptDays = { signIns: 1, sessions: 30 } as const
const most = 100

/** Removes codes that ended a day ago and sessions that ended thirty days ago, at most a hundred of each. @returns how many went */
export async function sweepSignIns(at: string): Promise<number> {
  let gone = 0
  for (const collection of ['signIns', 'sessions'] as const) {
    const ids = await outdated(collection, plusDays(at, -keptDays[collection]), most)
    if (ids.length === 0) continue
    await write({ caller: 'clock', method: `clock.${collection}`, requestId: `${ids[0]}|${at}`, input: null, at }, async (tx) => {
      for (const id of ids) await tx.remove(collection, id)
      return { output: null, subject: collection, change: { removed: ids.length } }
    })
    gone += ids.length
  }
  return gone
}
