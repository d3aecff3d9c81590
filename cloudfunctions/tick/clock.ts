/** The clock, each minute: wake what is due, deliver what is unsent, count what is promised. Bounded, and resumable anywhere. */
import { plusDays, plusMinutes } from '@domain/calendar'
import { wake as woken } from '@domain/consultation'
import { changeOf, save } from '../consultation/change'
import { consultation, countUnder, toWake } from '../db/consultations'
import { takeForSending, type Templates, unsent, write } from '../db/journal'
import { putUnit, type Unit, unit, unitsCountedBefore } from '../db/stations'
import { deliver } from '../message/deliver'

/** how much one run takes on; the next minute goes on with the rest */
const most = { wake: 200, deliver: 100, count: 20 }
const countEveryMinutes = 10
const promiseDays = 30

/** What one run did; `failed` were left for the next. */
export interface Tally { readonly woken: number; readonly delivered: number; readonly counted: number; readonly failed: number }

/** Somebody was faster: there is nothing left to do. */
class NothingToDo extends Error {}

/** A lapsed lease goes back to the queue, a silent consultation is closed. */
async function wakeOne({ id, wakeAt }: { id: string; wakeAt: string }, at: string): Promise<void> {
  await write({ caller: 'clock', method: 'clock.wake', requestId: `${id}|${wakeAt}`, input: null, at }, async (tx) => {
    const before = await consultation(tx, id)
    const after = before && woken(before, at)
    if (!before || !after) throw new NothingToDo()
    await save(tx, before, after, before.holder?.lawyerId ?? null)
    return { output: null, subject: id, change: changeOf(before, after) }
  })
}

/** How many first answers of the last 30 days came, and how many in time. */
async function countOne({ id }: Unit, at: string): Promise<void> {
  const lately = { firstAnsweredAt: { gte: plusDays(at, -promiseDays) } }
  const [answered, kept] = await Promise.all([countUnder(id, lately), countUnder(id, { ...lately, promise: 'kept' })])
  await write({ caller: 'clock', method: 'clock.count', requestId: `${id}|${at}`, input: null, at }, async (tx) => {
    const now = await unit(tx, id)
    if (!now) throw new NothingToDo()
    await putUnit(tx, { ...now, promise: { answered, kept }, countedAt: at })
    return { output: null, subject: id, change: { answered, kept } }
  })
}

/** Runs `work` over `items`, one after the other; what fails is left for the next minute and reported. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<{ done: number; failed: number }> {
  const tally = { done: 0, failed: 0 }
  for (const item of items) {
    await work(item).then(() => { tally.done++ }, (error: unknown) => {
      if (error instanceof NothingToDo) return
      tally.failed++
      console.error(JSON.stringify({ where: 'clock', name: error instanceof Error ? error.name : 'unknown' }))
    })
  }
  return tally
}

/** One run of the clock at `at`. */
export async function tick(at: string, templates: Templates): Promise<Tally> {
  const wakings = await each(await toWake(at, most.wake), (due) => wakeOne(due, at))
  const deliveries = await each(await unsent(at, most.deliver), async (row) => {
    if (!await takeForSending(row, plusMinutes(at, 5))) throw new NothingToDo()
    await deliver(row, templates, at)
  })
  const counts = await each(await unitsCountedBefore(plusMinutes(at, -countEveryMinutes), most.count), (stale) => countOne(stale, at))
  return { woken: wakings.done, delivered: deliveries.done, counted: counts.done, failed: wakings.failed + deliveries.failed + counts.failed }
}
