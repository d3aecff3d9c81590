import type { OfferLine, QueueLine, UrgentReason } from '@contract'
import { topicNames } from '@domain/topic'
import { spanInWords } from '@domain/when'

/** Why a question goes ahead of others. */
export const urgentWords: Record<UrgentReason, string> = {
  limitation: '急：离最后期限不到 7 天', hospital: '急：受了伤，在住院', group: '急：10 人以上被欠薪',
}

/** `欠薪与工资 · 东区` */
export const placeOf = ({ topic, district }: Pick<QueueLine, 'topic' | 'district'>): string => [topicNames[topic].name, district].filter(Boolean).join(' · ')

export function waitedInWords({ waitingSince }: Pick<QueueLine, 'waitingSince'>, now: string): string {
  const ms = Date.parse(now) - Date.parse(waitingSince)
  return ms < 60_000 ? '刚到' : `等了 ${spanInWords(ms)}`
}

/** `还剩 2 分 10 秒`; once the time is over it can still be taken until the clock gives it to the next lawyer. */
export function countdownInWords(until: string, now: string): string {
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)
  if (seconds <= 0) return '时间到了，正要转给下一位'
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `还剩 ${seconds} 秒` : `还剩 ${minutes} 分 ${seconds % 60} 秒`
}

/** What a screen reader hears, once, when an offer comes, and when it went on without the reader's doing. */
export const offerSaid = (offer: OfferLine): string => `有一件新咨询请您接：${[placeOf(offer), ...offer.urgent.map(reason => urgentWords[reason])].join('，')}。`
export const passedSaid = (offer: OfferLine): string => `刚才那一件（${placeOf(offer)}）已转给别的律师，您不用管了。`
