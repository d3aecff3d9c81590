import { limits, type SentNotice } from '@contract'
import { actionsOn, noticeRelation } from '@domain/notice'
import type { KnownVerb } from '../call'
import { changedKeyOf, noticesUnder, readersOf } from '../db/notices'
import { unitsByIds } from '../db/stations'
import { crowdCalled } from './count'

export const sent: KnownVerb<'notice.sent'> = async ({ person, at }, { cursor }) => {
  if (!person.unitId) return { notices: [], next: null }
  const found = await noticesUnder(person.unitId, { before: cursor ?? null, limit: limits.page + 1 })
  const page = found.slice(0, limits.page)
  const [readers, units] = await Promise.all([readersOf(page), unitsByIds([...new Set(page.map(({ audience }) => audience.unitId))])])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const notices = page.map((one): SentNotice => {
    const { id, state, title, text, audience, publishedAt, changedAt, revision, why, pinnedUntil, from } = one
    const read = readers.get(id)!
    return {
      id: id as SentNotice['id'], state, title, text, audience: { ...audience }, unit: names.get(audience.unitId) ?? from, publishedAt, changedAt, revision, why,
      pinnedUntil: pinnedUntil !== null && pinnedUntil > at ? pinnedUntil : null,
      readers: crowdCalled(`${id}|readers`, read.readers), readersNow: crowdCalled(`${id}|${revision}`, read.readersNow),
      actions: actionsOn(state, noticeRelation(person, { authorId: one.publishedBy, units: one.units }), 'free'),
    }
  })
  return { notices, next: found.length > page.length ? changedKeyOf(page.at(-1)!) : null }
}
