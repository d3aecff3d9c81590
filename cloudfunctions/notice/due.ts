/** The clock's part of notices: what was written for a time goes out when that time has come, once, however late the clock is. */
import { isEntitled } from '@domain/access'
import { type NoticeDraft, stepped } from '@domain/notice'
import { idsIn, isClosed } from '@domain/unit'
import type { Transaction } from '../db/database'
import { write } from '../db/journal'
import { dueNotices, noticeDraft, putNoticeDraft } from '../db/noticeDrafts'
import { notice } from '../db/notices'
import { person } from '../db/people'
import { unit, type Unit } from '../db/stations'
import { currentMove } from '../db/unitsMoving'
import { each, type Enough, NothingToDo, type Outcome } from '../each'
import { putOut } from './putOut'

/** how many one run publishes; the next minute goes on with the rest */
const most = 100

const nobody = { by: '系统', words: '要发给的单位已经并到别的单位了，请重新选发给谁。' } as const
const gone = { by: '系统', words: '要更正的那一条已经撤回了。' } as const

/** Why it cannot go out now: who wrote it may no longer speak for that unit, or there is nothing left to speak to. */
async function hindrance(tx: Transaction, draft: NoticeDraft, to: Unit | null): Promise<{ state: 'draft' | 'review'; words: typeof nobody | typeof gone | null } | null> {
  const author = await person(tx, draft.authorId)
  const mayAuthor = author?.unitId && to && isEntitled(author, 'staff') && idsIn(to.path).includes(author.unitId)
  if (!to || isClosed(to)) {
    // it follows its unit within minutes, and goes out then
    if ((await currentMove(tx))?.state === 'running') throw new NothingToDo()
    return { state: 'draft', words: nobody }
  }
  if (draft.corrects && (await notice(tx, draft.corrects))?.state !== 'published') return { state: 'draft', words: gone }
  return mayAuthor || draft.approvedBy ? null : { state: 'review', words: null }
}

async function publishOne({ id, dueAt, revision }: { id: string; dueAt: string; revision: number }, at: string): Promise<'published' | 'hindered'> {
  const intent = { caller: 'clock', method: 'clock.publish', requestId: `${id}|${dueAt}|${revision}`, input: null, at, sender: 'clock' } as const
  const { row, fresh } = await write<'published' | 'hindered'>(intent, async (tx) => {
    const draft = await noticeDraft(tx, id)
    if (draft?.state !== 'scheduled' || draft.revision !== revision || draft.publishAt === null || draft.publishAt > at) throw new NothingToDo()
    const to = await unit(tx, draft.audience.unitId)
    const why = await hindrance(tx, draft, to)
    if (why || !to) {
      await putNoticeDraft(tx, stepped(draft, at, { state: why?.state ?? 'draft', rejection: why?.words ? { ...why.words, at } : null }))
      return { output: 'hindered', subject: id, change: { event: 'hindered', to: why?.state ?? 'draft' } }
    }
    const out = await putOut(tx, draft, to, at)
    return { output: 'published', subject: id, change: { event: 'published', due: dueAt, revision: out.revision } }
  })
  if (!fresh) throw new NothingToDo()
  return row.output
}

/** Publishes what is due by `at`, the longest waiting first. */
export const publishDue = async (at: string, enough?: Enough): Promise<Outcome<'published' | 'hindered'>> =>
  each('clock.publish', await dueNotices(at, most), (one) => publishOne(one, at), enough)
