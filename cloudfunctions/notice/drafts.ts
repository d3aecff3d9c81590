import type { NoticeDraftLine } from '@contract'
import type { NoticeDraft } from '@domain/notice'
import type { KnownVerb } from '../call'
import { noticeDraftsOf, noticeDraftsUnder } from '../db/noticeDrafts'
import { unitsByIds } from '../db/stations'
import { mostDrafts } from './save'

/** how many handed in by others are shown; the next come up as these are dealt with */
const mostOthers = 50

export const lineOf = (draft: NoticeDraft, unit: string, personId: string): NoticeDraftLine => ({
  id: draft.id as NoticeDraftLine['id'], state: draft.state, title: draft.title, unit, author: draft.author, by: draft.authorId === personId ? 'self' : 'colleague',
  savedAt: draft.savedAt, publishAt: draft.publishAt, kind: draft.corrects ? 'correction' : 'new', rejected: draft.rejection && draft.state === 'draft' ? 'yes' : 'no',
})

export const drafts: KnownVerb<'notice.drafts'> = async ({ person }) => {
  const [own, review, scheduled] = await Promise.all([
    noticeDraftsOf(person.id, mostDrafts),
    ...(['review', 'scheduled'] as const).map((state) => person.unitId ? noticeDraftsUnder(person.unitId, state, mostOthers) : []),
  ])
  const all = [...own ?? [], ...[...review ?? [], ...scheduled ?? []].filter(({ authorId }) => authorId !== person.id)]
  const names = new Map((await unitsByIds([...new Set(all.map(({ audience }) => audience.unitId))])).map(({ id, name }) => [id, name]))
  return { drafts: all.map((one) => lineOf(one, names.get(one.audience.unitId) ?? '', person.id)) }
}
