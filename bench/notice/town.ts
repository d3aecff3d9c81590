/** A city's members and what its unions wrote to them in a year, made quickly and the same every time. */
import { topics, trades } from '@contract'
import { newcomer, type Person } from '@domain/access'
import { plusMinutes } from '@domain/calendar'
import { rootUnitId } from '@domain/plan'
import { changedKeyOf, noticeRow, type PublishedNotice } from '../../cloudfunctions/db/notices'
import { personRow } from '../../cloudfunctions/db/people'
import { readRow } from '../../cloudfunctions/db/reads'
import type { Row } from '../../cloudfunctions/db/rows'

export const today = '2026-11-23T02:00:00.000Z'
const [districts, streets, sent] = [8, 40, 400]
const yearMinutes = 365 * 24 * 60

const placeOf = (nth: number): string[] => [rootUnitId, `n_d${nth % districts}`, `n_s${nth % streets}`]
export const memberId = (nth: number): string => `u_${String(nth).padStart(8, '0')}`

function memberOf(nth: number): Person {
  const units = placeOf(nth)
  return {
    ...newcomer, id: memberId(nth), openid: `openid-${nth}`, roles: ['worker'], consent: { version: '2026-11', at: today }, trade: trades[nth % trades.length]!,
    station: nth % 3 === 0 ? { id: `n_p${nth % 400}`, code: 'x', name: '站', units: placeOf(nth % 7 === 0 ? nth + 1 : nth) } : null,
    membership: { state: 'member', memberId: `m_${nth}`, since: today, unitId: units.at(-1)!, units }, asked: nth % 5 === 0 ? [topics[nth % topics.length]!] : [],
  }
}

/** Half to the city, the others to a district or a street; every fourth for some trades, every tenth for who asked about something. */
function noticeOf(nth: number): PublishedNotice {
  const units = nth % 2 === 0 ? [rootUnitId] : nth % 4 === 1 ? placeOf(nth).slice(0, 2) : placeOf(nth)
  const at = plusMinutes(today, -(nth + 1) * yearMinutes / sent)
  return {
    id: `b_${String(nth).padStart(4, '0')}`, state: 'published', title: `第 ${nth} 条通知`, text: `第 ${nth} 条通知的正文。\n`.repeat(20), units, from: '总工会',
    audience: { unitId: units.at(-1)!, trades: nth % 4 === 0 ? [trades[nth % trades.length]!, trades[(nth + 3) % trades.length]!] : [], membership: 'any', topics: nth % 10 === 3 ? [topics[nth % topics.length]!] : [] },
    publishedAt: at, publishedBy: 'u_admin', changedAt: at, revision: nth % 25 === 0 ? 2 : 1, why: null, pinnedUntil: nth === 6 ? plusMinutes(today, 10_000) : null, template: null,
  }
}

/** what a member opened: two of the city's, the second before it was corrected */
const openedBy = (nth: number): number[] => [2 + nth % 10 * 2, 50 + nth % 3 * 50]

export function* people(members: number): Generator<Row> {
  for (let nth = 0; nth < members; nth++) yield personRow(memberOf(nth))
}

export function* notices(): Generator<Row> {
  for (let nth = 0; nth < sent; nth++) yield noticeRow(noticeOf(nth))
}

export function* reads(members: number): Generator<Row> {
  const all = Array.from({ length: sent }, (_, nth) => noticeOf(nth))
  for (let nth = 0; nth < members; nth++) {
    for (const opened of openedBy(nth)) yield readRow(memberId(nth), { noticeId: all[opened]!.id, revision: 1, noticeKey: changedKeyOf(all[opened]!) }, today)
  }
}
