import { type NoticeDraft, stepped } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { putNoticeDraft } from '../db/noticeDrafts'
import { ownUnit } from '../plan/unit'
import { onDraft, refuseUnlessFinished } from './onDraft'

/** A time that has gone by would mean "now" to some and "never" to others. */
export function refuseTimePassed({ publishAt }: NoticeDraft, at: string): void {
  if (publishAt !== null && publishAt <= at) throw refusal('TimePassed')
}

export const submit: KnownVerb<'notice.submit'> = async (call, seen) => onDraft(call, seen, 'submit', async ({ tx, draft }) => {
  refuseUnlessFinished(draft)
  refuseTimePassed(draft, call.at)
  await ownUnit(tx, call.person, draft.audience.unitId)
  await putNoticeDraft(tx, stepped(draft, call.at, { state: 'review', rejection: null }))
  return { output: { state: 'review' }, to: 'review' }
})
