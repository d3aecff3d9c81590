import { correctedBy, type NoticeDraft, publishedFrom, type PublishedNotice, stepped } from '@domain/notice'
import { refusal } from '@domain/refusal'
import { idsIn } from '@domain/unit'
import type { Transaction } from '../db/database'
import { dropNoticeDraft, putNoticeDraft } from '../db/noticeDrafts'
import { addNotice, notice, putNotice } from '../db/notices'
import type { Unit } from '../db/stations'
import { beginFanOut } from '../message/fanOut'

/** A draft goes out: the one place where that happens. A new notice is told to those whom it is for, a correction to those who opened what it corrects. */
export async function putOut(tx: Transaction, draft: NoticeDraft, unit: Unit, at: string): Promise<PublishedNotice> {
  await dropNoticeDraft(tx, draft.id)
  if (!draft.corrects) {
    const out = publishedFrom(draft, unit.name, idsIn(unit.path), at)
    await addNotice(tx, out)
    await beginFanOut(tx, out, at)
    return out
  }
  const now = await notice(tx, draft.corrects)
  if (now?.state !== 'published') throw refusal('NoticeMoved')
  const out = correctedBy(now, draft, at)
  await putNotice(tx, out)
  await beginFanOut(tx, out, at)
  return out
}

/** Out now, or kept for the time that is written down. */
export async function putOutOrKeep(tx: Transaction, draft: NoticeDraft, unit: Unit, at: string): Promise<'published' | 'scheduled'> {
  if (draft.publishAt !== null && draft.publishAt > at) {
    await putNoticeDraft(tx, stepped(draft, at, { state: 'scheduled' }))
    return 'scheduled'
  }
  await putOut(tx, draft, unit, at)
  return 'published'
}
