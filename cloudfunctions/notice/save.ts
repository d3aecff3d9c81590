import type { Output, TypedNotice } from '@contract'
import { type NoticeDraft, stepped } from '@domain/notice'
import { refusal } from '@domain/refusal'
import { idsIn } from '@domain/unit'
import type { KnownCall, KnownVerb } from '../call'
import { newId } from '../db/database'
import { addNoticeDraft, noticeDraftsOf, putNoticeDraft } from '../db/noticeDrafts'
import { ownUnit } from '../plan/unit'
import { onDraft } from './onDraft'

type Saved = Output<'notice.save'>
const savedOf = ({ id, revision }: NoticeDraft): Saved => ({ id: id as Saved['id'], revision })

/** how many drafts one person may have lying about */
export const mostDrafts = 50

export async function refuseTooMany(authorId: string): Promise<void> {
  if ((await noticeDraftsOf(authorId, mostDrafts)).length >= mostDrafts) throw refusal('TooMany', { most: mostDrafts })
}

/** A draft of the caller's as it begins. */
export const newDraft = ({ person, at }: KnownCall, typed: TypedNotice, units: readonly string[], more: Pick<NoticeDraft, 'corrects' | 'template'>): NoticeDraft => ({
  id: newId('b'), authorId: person.id, author: person.surname ?? '', state: 'draft', revision: 1, savedAt: at,
  ...typed, units, ...more, rejection: null, approvedBy: null,
})

async function begin(call: KnownCall, typed: TypedNotice, template: string | null): Promise<Saved> {
  await refuseTooMany(call.person.id)
  return call.write(async (tx) => {
    const unit = await ownUnit(tx, call.person, typed.audience.unitId)
    const draft = newDraft(call, typed, idsIn(unit.path), { corrects: null, template })
    await addNoticeDraft(tx, draft)
    return { output: savedOf(draft), subject: draft.id, change: { event: 'begun', template, letters: draft.text.length } }
  })
}

/** A correction is for those who have the notice already: its audience stands. */
export const save: KnownVerb<'notice.save'> = async (call, { draft: seen, template, typed }) => seen
  ? onDraft(call, seen, 'save', async ({ tx, draft }) => {
    const unit = draft.corrects ? null : await ownUnit(tx, call.person, typed.audience.unitId)
    const kept = unit ? { ...typed, units: idsIn(unit.path) } : { ...typed, audience: draft.audience }
    const after = stepped(draft, call.at, kept)
    await putNoticeDraft(tx, after)
    return { output: savedOf(after), to: 'draft' }
  })
  : begin(call, typed, template ?? null)
