import type { NoticeAction } from '@contract'
import type { Person } from '@domain/access'
import { type NoticeDraft, noticeRelation, type NoticeRelation, refuseUnlessOpen, type ReviewRule, unfinished } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownCall } from '../call'
import type { Documents, Transaction } from '../db/database'
import type { Written } from '../db/journal'
import { noticeDraft, ruledBy } from '../db/noticeDrafts'
import { notice } from '../db/notices'

export const ruleOver = async (from: Documents, units: readonly string[]): Promise<ReviewRule> => await ruledBy(from, units) === null ? 'free' : 'needed'

/** A draft and what the caller is to it. @throws Refusal NotFound, or NoticeMoved when it is out by now */
export async function draftFor(from: Documents, person: Person, id: string): Promise<{ draft: NoticeDraft; relation: NoticeRelation; rule: ReviewRule }> {
  const draft = await noticeDraft(from, id)
  if (!draft) {
    const out = await notice(from, id)
    throw refusal(out && noticeRelation(person, { authorId: out.publishedBy, units: out.units }) !== 'stranger' ? 'NoticeMoved' : 'NotFound')
  }
  return { draft, relation: noticeRelation(person, draft), rule: await ruleOver(from, draft.units) }
}

export interface SeenDraft { readonly tx: Transaction; readonly draft: NoticeDraft }
type Done<T> = Pick<Written<T>, 'output'> & { readonly to: string; readonly messages?: Written<T>['messages'] }

/** One step of one draft, if the caller may take it and has seen its last revision. */
export const onDraft = <T>(call: KnownCall, { id, revision }: { readonly id: string; readonly revision: number }, action: NoticeAction, step: (seen: SeenDraft) => Promise<Done<T>>): Promise<T> =>
  call.write(async (tx) => {
    const { draft, relation, rule } = await draftFor(tx, call.person, id)
    refuseUnlessOpen(action, draft.state, relation, rule)
    if (draft.revision !== revision) throw refusal('NoticeStale')
    const { output, to, messages = [] } = await step({ tx, draft })
    return { output, messages, subject: id, change: { event: action, from: draft.state, to, revision: draft.revision } }
  })

/** @throws Refusal NoticeUnfinished with what is missing */
export function refuseUnlessFinished(draft: NoticeDraft): void {
  const what = unfinished(draft)
  if (what) throw refusal('NoticeUnfinished', { what })
}
