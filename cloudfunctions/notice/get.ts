import type { Notice } from '@contract'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { hasRead, notice } from '../db/notices'
import { reaches } from './reach'

export const get: KnownVerb<'notice.get'> = async ({ person }, { id }) => {
  const found = await notice(database, id)
  if (!found || !reaches(found, person)) throw refusal('NotFound')
  const { title, text, from, publishedAt } = found
  return { id: found.id as Notice['id'], title, text, from, publishedAt, mark: await hasRead(person.id, id) ? 'read' : 'unread' }
}
