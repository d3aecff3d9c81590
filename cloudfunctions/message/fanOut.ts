/**
 * Fan-out: a notice becomes messages to those who subscribed and whom it is for, a chunk at a time, by the clock. The cursor moves in the
 * same transaction as the chunk's journal row, so that a run that dies anywhere loses nothing and says nothing twice.
 */
import { nextDutyStart } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { acceptsAfter } from '../db/accepts'
import type { Transaction } from '../db/database'
import { fanOut, type FanOut, fanOutsRunning, putFanOut } from '../db/fanOuts'
import { type Message, write } from '../db/journal'
import type { Listed, Notice } from '../db/notices'
import { peopleByIds } from '../db/people'
import { type Enough, never } from '../each'
import { fieldsOf, hears, toldStill } from './hears'

/** fan-outs looked at in one run */
const mostAtOnce = 20
/** subscribers read at once, and letters in one journal row */
const [page, chunk] = [200, 200]

/** Begins to tell the subscribers of a notice, or of its correction. For the transaction that publishes it. */
export const beginFanOut = (tx: Transaction, { id, revision }: Pick<Notice, 'id' | 'revision'>, at: string): Promise<void> =>
  putFanOut(tx, { noticeId: id, revision, state: 'running', cursor: '', queued: 0, startedAt: at })

/** Another run moved it on. */
class MovedOn extends Error {}

interface Chunk { readonly messages: readonly Message[]; readonly cursor: string; readonly state: FanOut['state']; readonly pages: number }

/** The next subscribers behind `after` whom the notice is for, at most a chunk of them, read in at most `pages` pages. */
async function nextChunk(told: Listed, { revision, cursor: after }: FanOut, pages: number): Promise<Chunk> {
  const messages: Message[] = []
  const [fields, link] = [fieldsOf(told, revision), `pages/notice?id=${told.id}`]
  let cursor = after
  for (let read = 1; ; read++) {
    const accepts = await acceptsAfter('notice', cursor, page)
    const first = new Map([...accepts].reverse().map(({ id, personId }) => [personId, id]))
    const people = [...await hears(told, revision, await peopleByIds([...first.keys()]))].sort((a, b) => (a.id < b.id ? -1 : 1))
    const room = people.slice(0, chunk - messages.length)
    messages.push(...room.map(({ id }): Message => ({ to: id, template: 'notice', page: link, fields, accept: first.get(id)! })))
    cursor = room.length < people.length ? room.at(-1)!.id : accepts.at(-1)?.personId ?? cursor
    if (messages.length === chunk || accepts.length < page || read === pages) {
      return { messages, cursor, state: accepts.length < page && room.length === people.length ? 'done' : 'running', pages: read }
    }
  }
}

/** Puts the next chunk into the outbox, in one transaction with the cursor. @returns how it stands then, and how many pages it took */
async function oneChunk(now: FanOut, pages: number, at: string): Promise<{ now: FanOut; pages: number }> {
  const { noticeId, revision } = now
  const told = await toldStill(noticeId, revision)
  const next: Chunk = told ? await nextChunk(told, now, pages) : { messages: [], cursor: now.cursor, state: 'stopped', pages: 1 }
  const requestId = `${noticeId}|${revision === 1 ? '' : `${revision}|`}${now.cursor}`
  const intent = { caller: 'clock', method: 'message.fanOut', requestId, input: null, at, sender: 'clock', lane: 'bulk', sendFrom: nextDutyStart(at, standardPlan.dutyHours) } as const
  const after: FanOut = { ...now, cursor: next.cursor, queued: now.queued + next.messages.length, state: next.state }
  const { fresh } = await write(intent, async (tx) => {
    const stands = await fanOut(tx, now)
    if (stands?.state !== 'running' || stands.cursor !== now.cursor) throw new MovedOn()
    await putFanOut(tx, after)
    return { output: null, subject: noticeId, change: { event: 'fannedOut', revision, queued: after.queued }, messages: next.messages }
  })
  if (!fresh) throw new MovedOn()
  return { now: after, pages: next.pages }
}

/** Goes on with what is under way, the first begun first, for at most `pages` pages of subscribers. @returns how many messages it put into the outbox */
export async function carryOnFanOuts(at: string, pages: number, enough: Enough = never): Promise<number> {
  let [left, queued] = [pages, 0]
  for (const running of await fanOutsRunning(at, mostAtOnce)) {
    let now: FanOut | null = running
    while (now?.state === 'running' && left > 0 && !enough()) {
      const done: { now: FanOut; pages: number } | null = await oneChunk(now, left, at).catch((error: unknown) => {
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
