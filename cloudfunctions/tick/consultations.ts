/** The clock's part of consultations: an offer lapses, a lease expires, somebody is warned or called, a silent one is closed. */
import type { Consultation } from '@domain/consultation'
import type { Event } from '@domain/evolve'
import { due } from '@domain/sla'
import { changeOf, save } from '../consultation/change'
import { dutyNewsOf, newsOf, officeNewsOf } from '../consultation/news'
import { consultation, toWake } from '../db/consultations'
import { type Message, write } from '../db/journal'
import { each, type Enough, NothingToDo, type Outcome } from '../each'

/** how many one run wakes; and more than can be due of one consultation at once, after however many missed runs */
const most = { wake: 200, atOnce: 6 }

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

/**
 * What is due of one consultation, one after the other. The request id is the wake-up itself, so that two clocks at once, or one that
 * runs again, do it once.
 */
async function wake({ id, wakeAt }: { id: string; wakeAt: string }, at: string): Promise<void> {
  let next: string | null = wakeAt
  for (let round = 0; next !== null && next <= at && round < most.atOnce; round++) {
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

/** Wakes what is due by `at`, the longest due first. */
export const wakeConsultations = async (at: string, enough?: Enough): Promise<Outcome<void>> =>
  each('clock.wake', await toWake(at, most.wake), (one) => wake(one, at), enough)
