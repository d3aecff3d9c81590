import type { Output } from '@contract'
import type { KnownVerb } from '../call'
import { draftsOf } from '../db/drafts'

const most = 50
type Draft = Output<'draft.list'>['drafts'][number]

export const list: KnownVerb<'draft.list'> = async ({ person }) => ({
  drafts: (await draftsOf(person.id, most)).map(({ consultationId, reference, text, citations, savedAt, state }): Draft =>
    ({ consultation: consultationId as Draft['consultation'], reference, text, citations: [...citations], savedAt, state })),
})
