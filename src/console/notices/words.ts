import type { Audience, Crowd, NoticeState, Unit } from '@contract'
import { plusMinutes, startOfDay } from '@domain/calendar'
import { inShanghai } from '@domain/shanghai'
import { topicNames } from '@domain/topic'
import { tradeNames } from '@domain/trade'

/** How many, so that nobody is pointed at. */
export const crowdInWords = (crowd: Crowd): string => crowd.kind === 'few' ? '少于 5 人' : `约 ${crowd.people.toLocaleString('en')} 人`

const memberships: Record<Audience['membership'], string> = { any: '', member: '会员', none: '还没入会的' }

/** Whom it is for, in a sentence. */
export function audienceInWords({ trades, membership, topics }: Audience, unit: string): string {
  const parts = [memberships[membership], trades.map(trade => tradeNames[trade]).join('、'), topics.length ? `问过${topics.map(topic => topicNames[topic].name).join('、')}的` : '']
  const narrowed = parts.filter(Boolean).join('，')
  return narrowed ? `${unit}和下面的工友里：${narrowed}。` : `${unit}和下面的所有人。`
}

export const unitNameIn = (units: readonly Unit[], id: string): string => units.find(unit => unit.id === id)?.name ?? ''

export const stateWords: Record<NoticeState, string> = { draft: '没写完', review: '等同事看', scheduled: '排好了时间', published: '发出去了', withdrawn: '撤回了' }

/** A day and `09:30` as an instant; null when the time is not written like that. */
export function instantAt(day: string, clock: string): string | null {
  const found = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(clock.trim())
  return day && found ? plusMinutes(startOfDay(`${day}T04:00:00.000Z`), Number(found[1]) * 60 + Number(found[2])) : null
}

/** Back again, for the two fields. */
export const dayAndClock = (at: string): { day: string; clock: string } => {
  const wall = inShanghai(at)
  return { day: wall.format('YYYY-MM-DD'), clock: wall.format('HH:mm') }
}

/** How a colleague is spoken of; the clock is nobody. */
export const addressed = (surname: string): string => surname === '系统' ? surname : surname ? `${surname}老师` : '同事'
