import type { Output } from '@contract'
import { noticeRelation, refuseUnlessOpen } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { addNoticeDraft, noticeDraft } from '../db/noticeDrafts'
import { notice } from '../db/notices'
import { newDraft, refuseTooMany } from './save'

type Begun = Output<'notice.correct'>

/** One correction at a time: its id follows from the notice's. Whoever began it goes on with it. */
const correctionId = (noticeId: string): Begun['id'] => `${noticeId}c`

export const correct: KnownVerb<'notice.correct'> = async (call, { id }) => {
  await refuseTooMany(call.person.id)
  return call.write(async (tx) => {
    const [now, begun] = [await notice(tx, id), await noticeDraft(tx, correctionId(id))]
    if (!now) throw refusal('NotFound')
    refuseUnlessOpen('correct', now.state, noticeRelation(call.person, { authorId: now.publishedBy, units: now.units }), 'free')
    if (begun && begun.authorId !== call.person.id) throw refusal('NoticeMoved')
    const { title, text, audience, units } = now
    const draft = begun ?? { ...newDraft(call, { title, text, audience, publishAt: null, what: '' }, units, { corrects: id, template: null }), id: correctionId(id) }
    if (!begun) await addNoticeDraft(tx, draft)
    return { output: { id: draft.id as Begun['id'], revision: draft.revision }, subject: id, change: { event: 'correctionBegun', revision: now.revision } }
  })
}
