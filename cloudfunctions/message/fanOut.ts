/**
 * Fan-out: a notice becomes messages to those who subscribed and whom it is for, a chunk at a time, by the clock. The cursor moves in the
 * same transaction as the chunk's journal row, so that a run that dies anywhere loses nothing and says nothing twice.
 */
import { nextDutyStart } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { acceptsAfter } from '../db/accepts'
import { database, type Transaction } from '../db/database'
import { fanOut, type FanOut, fanOutsRunning, putFanOut } from '../db/fanOuts'
import { type Message, write } from '../db/journal'
import { type Notice, notice } from '../db/notices'
import { peopleByIds } from '../db/people'
import { hears } from './hears'

/** fan-outs looked at in one run */
const mostAtOnce = 20
/** subscribers read at once, and letters in one journal row */
const [page, chunk] = [200, 200]

/** Begins to tell the subscribers of a notice. For the transaction that publishes it. */
export const beginFanOut = (tx: Transaction, { id }: Pick<Notice, 'id'>, at: string): Promise<void> =>
  putFanOut(tx, { noticeId: id, state: 'running', cursor: '', queued: 0, startedAt: at })

/** Stops it, for the transaction that withdraws the notice: what is queued and not yet sent is dropped. */
export async function stopFanOut(tx: Transaction, noticeId: string): Promise<void> {
  const now = await fanOut(tx, noticeId)
  if (now) await putFanOut(tx, { ...now, state: 'stopped' })
}

/** Another run moved it on, or it was stopped. */
class MovedOn extends Error {}

interface Chunk { readonly messages: readonly Message[]; readonly cursor: string; readonly end: 'reached' | 'ahead'; readonly pages: number }

const messageTo = ({ id, title, from, publishedAt }: Notice, to: string, accept: string): Message =>
  ({ to, template: 'notice', page: `pages/notice?id=${id}`, fields: { what: title, from, at: publishedAt }, accept })

/** The next subscribers behind `after` whom the notice is for, at most a chunk of them, read in at most `pages` pages. */
async function nextChunk(told: Notice, after: string, pages: number): Promise<Chunk> {
  const messages: Message[] = []
  let cursor = after
  for (let read = 1; ; read++) {
    const accepts = await acceptsAfter('notice', cursor, page)
    const first = new Map([...accepts].reverse().map(({ id, personId }) => [personId, id]))
    const people = [...await hears(told, await peopleByIds([...first.keys()]))].sort((a, b) => (a.id < b.id ? -1 : 1))
    const room = people.slice(0, chunk - messages.length)
    messages.push(...room.map(({ id }) => messageTo(told, id, first.get(id)!)))
    cursor = room.length < people.length ? room.at(-1)!.id : accepts.at(-1)?.personId ?? cursor
    if (messages.length === chunk || accepts.length < page || read === pages) {
      return { messages, cursor, end: accepts.length < page && room.length === people.length ? 'reached' : 'ahead', pages: read }
    }
  }
}

/** Puts the next chunk into the outbox, in one transaction with the cursor. @returns how it stands then, and how many pages it took */
async function oneChunk(now: FanOut, told: Notice | null, pages: number, at: string): Promise<{ now: FanOut; pages: number }> {
  const next: Chunk = told ? await nextChunk(told, now.cursor, pages) : { messages: [], cursor: now.cursor, end: 'reached', pages: 1 }
  const intent = { caller: 'clock', method: 'message.fanOut', requestId: `${now.noticeId}|${now.cursor}`, input: null, at, sender: 'clock', lane: 'bulk', sendFrom: nextDutyStart(at, standardPlan.dutyHours) } as const
  const after: FanOut = { ...now, cursor: next.cursor, queued: now.queued + next.messages.length, state: next.end === 'reached' ? 'done' : 'running' }
  const { fresh } = await write(intent, async (tx) => {
    const stands = await fanOut(tx, now.noticeId)
    if (stands?.state !== 'running' || stands.cursor !== now.cursor) throw new MovedOn()
    await putFanOut(tx, after)
    return { output: null, subject: now.noticeId, change: { event: 'fannedOut', queued: after.queued }, messages: next.messages }
  })
  if (!fresh) throw new MovedOn()
  return { now: after, pages: next.pages }
}

/** Goes on with what is under way, the first begun first, for at most `pages` pages of subscribers. @returns how many messages it put into the outbox */
export async function carryOnFanOuts(at: string, pages: number): Promise<number> {
  let [left, queued] = [pages, 0]
  for (const noticeId of await fanOutsRunning(at, mostAtOnce)) {
    let now = await fanOut(database, noticeId)
    const told = now && await notice(database, noticeId)
    while (now?.state === 'running' && left > 0) {
      const done: { now: FanOut; pages: number } | null = await oneChunk(now, told, left, at).catch((error: unknown) => {
        if (error instanceof MovedOn) return null
        throw error
      })
      if (done) queued += done.now.queued - now.queued
      left -= done?.pages ?? left
      now = done?.now ?? null
    }
  }
  return queued
}
