/** Many consultations as they would lie in the store after some years, made quickly and the same every time. */
import type { ConsultationState, Topic } from '@contract'
import { topics } from '@contract'
import { plusDays, plusMinutes } from '@domain/calendar'
import { newPost, newcomer, seatOf } from '@domain/access'
import type { Consultation, Entry } from '@domain/consultation'
import { apply } from '@domain/decide'
import { ask } from '@domain/evolve'
import { afterSwitch } from '@domain/lease'
import { rootUnitId, standardPlan } from '@domain/plan'
import { createHash } from 'node:crypto'
import { rowOf } from '../cloudfunctions/db/consultations'
import type { Row } from '../cloudfunctions/db/rows'

/** the day the archive ends; it begins three years before */
const today = '2026-11-20T04:00:00.000Z'
const years = 3
const threadsToRead = 500

/** Shares in percent: what a service that answers within the hour looks like, with 2 % waiting at any size. */
const shares: readonly (readonly [ConsultationState, number])[] = [['waiting', 2], ['held', 2], ['askedBack', 1], ['answered', 5], ['closed', 90]]
const stateOf = (i: number): ConsultationState => {
  let left = i % 100
  return shares.find(([, share]) => (left -= share) < 0)![0]
}

const idOf = (i: number) => `c_${createHash('sha256').update(String(i)).digest('base64url').replace(/[-_]/g, 'x').slice(0, 16)}`
const seat = seatOf({
  ...newcomer, id: 'u_lawyer', openid: 'lawyer', roles: ['lawyer'], surname: '王', consent: null,
  lawyer: afterSwitch(newPost(rootUnitId, topics, 3), 'on', today),
})!
const asksWords = '我在工地干了八个月，包工头说等甲方结了账再发工资，已经拖了三个月，手里只有微信记录和考勤照片，'
const answerWords = '您可以先带上身份证、考勤照片和微信记录，到工程所在地的劳动保障监察大队投诉，他们会责令总包单位先行清偿；'

const entry = (by: Entry['by'], kind: Entry['kind'], at: string, text: string): Entry =>
  ({ id: `m_${kind}`, by, kind, agency: null, surname: by === 'lawyer' ? '王' : null, at, text, photos: [], citations: by === 'lawyer' ? [{ card: 'k_wages-late', articles: [] }] : [] })

/** A life up to `state`, lived through the domain's own rules. */
function lived(state: ConsultationState, at: string): Consultation {
  const asked = ask({
    id: 'c_template', reference: '', workerId: '', entered: null, contact: null, stationId: 'n_1', stationName: '渡口户外劳动者服务站', district: '临江区', units: [rootUnitId],
    topic: 'wages', employer: '某建筑劳务有限公司', employerKeys: ['某建筑劳务'], happenedOn: '2026-08-01', urgent: [], plan: standardPlan,
  }, entry('worker', 'question', at, asksWords.repeat(4)))
  if (state === 'waiting') return asked
  const held = apply(asked, 'colleague', { do: 'claim', at: plusMinutes(at, 8), lawyer: seat })
  if (state === 'held') return held
  if (state === 'askedBack') return apply(held, 'holder', { do: 'askBack', at: plusMinutes(at, 15), token: held.token, entry: entry('lawyer', 'askBack', plusMinutes(at, 15), '请问有没有签劳动合同？') })
  const answered = apply(held, 'holder', { do: 'answer', at: plusMinutes(at, 20), token: held.token, entry: entry('lawyer', 'answer', plusMinutes(at, 20), answerWords.repeat(5)) })
  return state === 'answered' ? answered : apply(answered, 'owner', { do: 'close', at: plusDays(at, 2) })
}

/** What differs from one consultation to the next, as far as an index sees it. */
function differing(i: number, of: number, now: Consultation): Partial<Consultation> {
  const street = Math.floor(i / 7) % 40
  const ageMs = now.state === 'closed' ? (1 - i / of) * years * 365 * 86_400_000 : (i / of) * 3 * 86_400_000
  const moved = (at: string) => new Date(Date.parse(at) - ageMs).toISOString()
  return {
    id: idOf(i), reference: `1120-${String(i).padStart(7, '0')}`, workerId: `u_${i % Math.ceil(of / 3)}`, stationId: `n_${i % 400}`,
    units: [rootUnitId, `n_d${street % 8}`, `n_s${street}`], askedIn: [rootUnitId, `n_d${street % 8}`, `n_s${street}`], topic: topics[Math.floor(i / 100) % topics.length] as Topic,
    askedAt: moved(now.askedAt), changedAt: moved(now.changedAt), waitingSince: moved(now.waitingSince), dueAt: moved(now.dueAt),
    firstAnsweredAt: now.firstAnsweredAt && moved(now.firstAnsweredAt), wakeAt: now.wakeAt && moved(now.wakeAt),
    holder: now.holder && { ...now.holder, lawyerId: `u_lawyer${i % Math.ceil(of / 5000)}` },
  }
}

/** Closed ones, spread evenly: threads of the same length at every size. */
const readable = (of: number): number[] =>
  Array.from({ length: threadsToRead }, (_, nth) => Math.floor(nth * of / threadsToRead / 100) * 100 + 10 + nth % 90)

/** The ids whose threads open. */
export const readableIds = (of: number): string[] => readable(of).map(idOf)

/** Rows as cloudfunctions/db makes them. Sealing a million texts takes minutes: what nobody will open borrows a sealed text. */
export function* rows(of: number): Generator<Row> {
  const opened = new Set(readable(of))
  const lives = new Map(shares.map(([state]) => { const life = lived(state, today); return [state, { life, sealed: rowOf(life) }] as const }))
  for (let i = 0; i < of; i++) {
    const { life, sealed } = lives.get(stateOf(i))!
    const fields = differing(i, of, life)
    if (opened.has(i) || life.state === 'waiting') { yield rowOf({ ...life, ...fields }); continue }
    const { id, ...columns } = fields
    yield { ...sealed, ...columns, _id: id!, askedKey: `${fields.askedAt}|${id}`, holderId: fields.holder?.lawyerId ?? null }
  }
}
