import type { NoticeDraft } from '@contract'
import { actionsOn } from '@domain/notice'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { unit } from '../db/stations'
import { lineOf } from './drafts'
import { draftFor } from './onDraft'

export const draft: KnownVerb<'notice.draft'> = async ({ person }, { id }) => {
  const { draft: now, relation, rule } = await draftFor(database, person, id)
  if (relation === 'stranger' || (now.state === 'draft' && relation !== 'author')) throw refusal('NotFound')
  const { title, text, audience, publishAt, what, revision, corrects, rejection } = now
  return {
    ...lineOf(now, (await unit(database, audience.unitId))?.name ?? '', person.id),
    title, text, audience: { ...audience }, publishAt, what, revision, corrects: corrects as NoticeDraft['corrects'],
    rejection: rejection && { ...rejection }, review: rule, actions: actionsOn(now.state, relation, rule),
  }
}
