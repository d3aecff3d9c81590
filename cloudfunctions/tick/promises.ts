/** How each unit keeps its promise, counted every few minutes for the pages that show it. */
import { plusDays, plusMinutes } from '@domain/calendar'
import { countUnder } from '../db/consultations'
import { setStations } from '../db/figures'
import { write } from '../db/journal'
import { openStationsUnder, putUnit, type Unit, unit, unitsCountedBefore } from '../db/stations'
import { each, type Enough, NothingToDo, type Outcome } from '../each'

/** units of one run */
const most = 20
const everyMinutes = 10
const promiseDays = 30

/** How many first answers of the last 30 days came, how many in time, and how many stations are open. */
async function countOne({ id }: Unit, at: string): Promise<void> {
  const lately = { firstAnsweredAt: { gte: plusDays(at, -promiseDays) } }
  const [answered, kept, stations] = await Promise.all([countUnder(id, lately), countUnder(id, { ...lately, promise: 'kept' }), openStationsUnder(id)])
  await write({ caller: 'clock', method: 'clock.count', requestId: `${id}|${at}`, input: null, at }, async (tx) => {
    const now = await unit(tx, id)
    if (!now) throw new NothingToDo()
    await putUnit(tx, { ...now, promise: { answered, kept }, countedAt: at })
    await setStations(tx, id, stations)
    return { output: null, subject: id, change: { answered, kept, stations } }
  })
}

/** Counts the units whose figures are the oldest. */
export const countPromises = async (at: string, enough?: Enough): Promise<Outcome<void>> =>
  each('clock.count', await unitsCountedBefore(plusMinutes(at, -everyMinutes), most), (stale) => countOne(stale, at), enough)
