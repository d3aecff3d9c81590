import { dayOf, plusDays } from '@domain/calendar'
import type { KnownVerb } from '../call'
import { noticesUnder } from '../db/notices'

/** a campaign comes back every year: what was sent before does not count */
const rememberedDays = 240
const most = 200

export const templates: KnownVerb<'notice.templates'> = async ({ person, at }) => {
  const [{ isInSeason, noticeTemplates }, sent] = await Promise.all([
    import('../content/noticeTemplates'),
    person.unitId ? noticesUnder(person.unitId, { since: plusDays(at, -rememberedDays), limit: most }) : [],
  ])
  const used = new Set(sent.filter(({ state, audience }) => state === 'published' && audience.unitId === person.unitId).map(({ template }) => template))
  const rank = { now: 0, used: 1, other: 2 } as const
  const all = noticeTemplates.map(({ key, name, season, title, text }) =>
    ({ key, name, season: !isInSeason(season, dayOf(at)) ? 'other' : used.has(key) ? 'used' : 'now', when: season.words, title, text }) as const)
  return { templates: [...all].sort((a, b) => rank[a.season] - rank[b.season]) }
}
