/** The clock, each minute: end duty that is over, wake what is due, offer what waits, deliver what is unsent, count what is promised. Bounded, and resumable anywhere. */
import { plusDays, plusMinutes } from '@domain/calendar'
import type { Consultation } from '@domain/consultation'
import type { Event } from '@domain/evolve'
import { due } from '@domain/sla'
import { recheck } from '../check/recheck'
import { changeOf, save } from '../consultation/change'
import { dutyNewsOf, newsOf, officeNewsOf } from '../consultation/news'
import { route } from '../consultation/route'
import { consultation, countUnder, toWake } from '../db/consultations'
import { dutyEdges } from '../duty/edges'
import { type Message, type Templates, write } from '../db/journal'
import { setStations } from '../db/figures'
import { openStationsUnder, putUnit, type Unit, unit, unitsCountedBefore } from '../db/stations'
import { carryOnFanOuts } from '../message/fanOut'
import { sendDue } from '../message/sendDue'
import { publishDue } from '../notice/due'
import { lookAtLicences } from '../person/licences'
import { sweepSignIns } from '../signIn/sweep'
import { carryOn } from '../unit/rehome'
import { eraseAccounts } from './accounts'
import { countFigures } from './figures'
import { toWatch, watch } from './signals'
import { wakeMembers } from './members'

/** how much one run takes on; the next minute goes on with the rest */
const most = { wake: 200, letters: 1500, fanOutPages: 100, count: 20, moveSteps: 40 }
const countEveryMinutes = 10
const promiseDays = 30

/** What one run did; `failed` were left for the next. */
export interface Tally { readonly published: number; readonly turned: number; readonly woken: number; readonly offered: number; readonly delivered: number; readonly counted: number; readonly failed: number }

/** Somebody was faster: there is nothing left to do. */
class NothingToDo extends Error {}

const officeHears = { answer: '有一件咨询到时间还没人答', closing: '有一件咨询拖了好些天', help: '律师请您帮忙' } as const

/** Whom an event of the clock is told. */
async function toldOf(after: Consultation, event: Event): Promise<Message[]> {
  switch (event.kind) {
    case 'warned': return after.holder ? [dutyNewsOf(after, after.holder.lawyerId, '快到答复时间了', after.dueAt)] : []
    case 'escalated': return officeNewsOf(after, officeHears[event.why], after.dueAt)
    case 'calledBack': return [newsOf(after, '事情办得怎么样？请说一声')]
    default: return []
  }
}

/** more than can be due of one consultation at once, after however many missed runs */
const mostAtOnce = 6

/**
 * What is due of one consultation, one after the other: an offer lapses, a lease expires, somebody is warned or called, a silent one is
 * closed. The request id is the wake-up itself, so that two clocks at once, or one that runs again, do it once.
 */
async function wakeOne({ id, wakeAt }: { id: string; wakeAt: string }, at: string): Promise<void> {
  let next: string | null = wakeAt
  for (let round = 0; next !== null && next <= at && round < mostAtOnce; round++) {
    const woken: { readonly row: { readonly output: string | null } } = await write({ caller: 'clock', method: 'clock.wake', requestId: `${id}|${next}|${round}|${at}`, input: null, at, sender: 'clock' }, async (tx) => {
      const before = await consultation(tx, id)
      const event = before && due(before, at)
      if (!before || !event) throw new NothingToDo()
      const after = await save(tx, before, event)
      return { output: after.wakeAt, subject: id, change: changeOf(before, after, event), messages: await toldOf(after, event) }
    })
    next = woken.row.output
  }
}

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
  const edges = await dutyEdges(at)
  const wakings = await each(await toWake(at, most.wake), (one) => wakeOne(one, at))
  const licences = await lookAtLicences(at)
  const members = await wakeMembers(at)
  const checks = await each([at], async (now) => { await recheck(now) })
  const offers = await route(at, 'clock')
  const notices = await publishDue(at)
  const fanOuts = await each([most.fanOutPages], async (pages) => { await carryOnFanOuts(at, pages) })
  const deliveries = await sendDue(templates, at, most.letters)
  const counts = await each(await unitsCountedBefore(plusMinutes(at, -countEveryMinutes), most.count), (stale) => countOne(stale, at))
  const moves = await each([most.moveSteps], async (steps) => { await carryOn(at, steps) })
  const watches = await each(await toWatch(), (id) => watch(id, at))
  const figures = await each([at], async (now) => { await countFigures(now) })
  const accounts = await eraseAccounts(at)
  const sweeps = await each([at], async (now) => { await sweepSignIns(now) })
  const failed = checks.failed + accounts.failed + licences.failed + sweeps.failed + watches.failed + figures.failed + members.failed + notices.failed + moves.failed + fanOuts.failed + edges.failed + wakings.failed + offers.failed + deliveries.failed + counts.failed
  return { published: notices.published, turned: edges.turnedOff, woken: wakings.done, offered: offers.rows.length, delivered: deliveries.rows, counted: counts.done, failed }
}
