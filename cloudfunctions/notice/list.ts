import { limits, type NoticeLine } from '@contract'
import type { KnownVerb } from '../call'
import { noticesTo, publishedKeyOf, readBy } from '../db/notices'
import { audiencesOf } from './reach'

export const list: KnownVerb<'notice.list'> = async ({ person }, { cursor }) => {
  const found = await noticesTo(audiencesOf(person), cursor ?? null, limits.page + 1)
  const page = found.slice(0, limits.page)
  const read = await readBy(person.id, page.map(({ id }) => id))
  const notices = page.map(({ id, title, from, publishedAt }): NoticeLine =>
    ({ id: id as NoticeLine['id'], title, from, publishedAt, mark: read.has(id) ? 'read' : 'unread' }))
  return { notices, next: found.length > page.length ? publishedKeyOf(page.at(-1)!) : null }
}
