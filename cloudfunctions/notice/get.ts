import type { Notice } from '@contract'
import { noticeRelation } from '@domain/notice'
import { markOf, reaches } from '@domain/noticeAudience'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { notice } from '../db/notices'
import { hasOpened } from '../db/reads'

/** For whom it is, who opened it before, and whose office it concerns. */
export const get: KnownVerb<'notice.get'> = async ({ person, at }, { id }) => {
  const [found, opened] = await Promise.all([notice(database, id), hasOpened(person.id, id)])
  const isTheirs = found && (opened !== null || reaches(found.audience, person) || noticeRelation(person, { authorId: found.publishedBy, units: found.units }) !== 'stranger')
  if (!isTheirs) throw refusal('NotFound')
  const { title, text, from, publishedAt, changedAt, state, revision, why } = found
  return {
    id: found.id as Notice['id'], title, text: state === 'withdrawn' ? '' : text, from, publishedAt, changedAt, standing: state, revision, why,
    mark: markOf(found, opened?.revision ?? null, at),
  }
}
