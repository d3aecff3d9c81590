/** What is said of a station: when it is open, who is there, how its promise is kept. */
import type { ServicePromise, StationCard, StationNearby } from '@contract'
import { timeInWords } from './when'

/** Night, or a day off: when somebody is there again. */
export const notNow = (resumesAt: string, now: string): string => `现在不是值班时间，${timeInWords(resumesAt, now)} 有律师值班`

export function dutyInWords({ onDuty, resumesAt }: Pick<StationCard, 'onDuty' | 'resumesAt'>, now: string): string {
  if (onDuty.length) return `${onDuty.map(({ surname }) => `${surname}律师`).join('、')} 正在值班`
  return resumesAt ? notNow(resumesAt, now) : '现在没有律师在值班，先写下来，上班后就有人接'
}

export const keptInWords = ({ keptPercent, answered }: ServicePromise): string =>
  keptPercent === null ? '' : `最近 30 天答复 ${answered} 件，${keptPercent}% 做到了`

/** `现在开着`, `明天 8:30 开`. */
export function openingInWords({ openNow, opensAt }: Pick<StationNearby, 'openNow' | 'opensAt'>, now: string): string {
  if (openNow) return '现在开着'
  return opensAt ? `现在关着，${timeInWords(opensAt, now)} 开` : '现在关着'
}
