/** What a lawyer who stops leaves behind: what they hold goes to a colleague or the queue, and what they were to do comes off the calendar. */
import { type Person, seatOf, serves } from '@domain/access'
import { isHeld } from '@domain/consultation'
import { hasRoom } from '@domain/lease'
import { isLicensed } from '@domain/licence'
import { refusal } from '@domain/refusal'
import { coming, withoutFuture } from '@domain/roster'
import { save } from '../consultation/change'
import { dutyNewsOf } from '../consultation/news'
import { consultation, heldBy } from '../db/consultations'
import type { Transaction } from '../db/database'
import type { Message } from '../db/journal'
import { person } from '../db/people'
import { putRoster, roster } from '../db/shifts'
import { turnSwitch } from '../duty/turn'

const mostHeld = 100

export interface HandedOver { readonly queued: number; readonly given: number; readonly messages: readonly Message[] }

/** The colleague as they stand in this transaction, if they can take `now`. */
async function takerFor(tx: Transaction, now: NonNullable<Awaited<ReturnType<typeof consultation>>>, to: string | null, at: string) {
  const one = to ? await person(tx, to) : null
  const seat = one && seatOf(one)
  const takes = seat && isLicensed(one.lawyer?.licence, at) && hasRoom(seat) && seat.holding < now.plan.capacity && serves(seat, now) && !now.declined.includes(seat.lawyerId)
  return takes ? { lawyerId: seat.lawyerId, surname: seat.surname } : null
}

/**
 * Ends duty, and gives away all that is in a lawyer's hands. It is looked up here, after the lawyer's row was read: what is claimed
 * meanwhile writes that row too, and this begins anew.
 * @throws Refusal UnknownLawyer when the colleague is none, or not there now
 */
export async function handOver(tx: Transaction, leaving: Person, to: string | null, at: string): Promise<HandedOver> {
  const colleague = to ? await person(tx, to) : null
  if (to && (to === leaving.id || !colleague || !seatOf(colleague) || colleague.lawyer?.duty !== 'on')) throw refusal('UnknownLawyer')
  await turnSwitch(tx, leaving.id, 'off', at)
  const ids = (await Promise.all((['held', 'askedBack'] as const).map((state) => heldBy(leaving.id, state, mostHeld)))).flat().map(({ id }) => id)
  const messages: Message[] = []
  let queued = 0
  for (const id of ids) {
    const now = await consultation(tx, id)
    if (!now || !isHeld(now.state) || now.holder?.lawyerId !== leaving.id) continue
    const taker = await takerFor(tx, now, to, at)
    // the promise it was asked under holds on
    const after = await save(tx, now, { kind: 'reassigned', at, to: taker, home: null, plan: now.plan })
    if (taker) messages.push(dutyNewsOf(after, taker.lawyerId, '工会转给您一件咨询', after.dueAt))
    else queued++
  }
  return { queued, given: messages.length, messages }
}

/** Takes what is to come off a lawyer's calendar. @returns how many one-off and weekly shifts that were */
export async function clearShifts(tx: Transaction, lawyerId: string, at: string): Promise<number> {
  const now = await roster(tx, lawyerId)
  if (!now) return 0
  await putRoster(tx, { ...withoutFuture(now, at), edgeAt: null })
  const { once, weekly } = coming(now, at)
  return once + weekly
}
