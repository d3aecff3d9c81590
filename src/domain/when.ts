/**
 * Times in words, as people in Asia/Shanghai say them. Instants are ISO strings in UTC; `now` is an argument.
 * No Intl: the mini-program's engine has none on Android.
 */
import { inShanghai } from './shanghai'

const minute = 60_000
const day = 24 * 60 * minute
const weekdays = '日一二三四五六'

const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' }

/** `11月24日（周二）`, with the year where it is not this one. */
export function dayInWords(at: string, now: string): string {
  const wall = inShanghai(at)
  const year = wall.year() === inShanghai(now).year() ? '' : `${wall.year()}年`
  return `${year}${wall.format('M月D日')}（周${weekdays.charAt(wall.day())}）`
}

/** `今天 14:30`, `昨天 9:05`, `11月24日（周二）9:05`. */
export function timeInWords(at: string, now: string): string {
  const wall = inShanghai(at)
  const name = near[wall.startOf('day').diff(inShanghai(now).startOf('day'), 'day')]
  return `${name ? `${name} ` : dayInWords(at, now)}${wall.format('H:mm')}`
}

/** `今天 14:30 前`: the latest moment something happens. */
export const byInWords = (at: string, now: string): string => `${timeInWords(at, now)} 前`

/** A span in words, rounded down: `不到 1 分钟`, `12 分钟`, `3 小时 5 分钟`, `2 天`. */
export function spanInWords(ms: number): string {
  const minutes = Math.floor(ms / minute)
  if (minutes < 1) return '不到 1 分钟'
  if (minutes < 60) return `${minutes} 分钟`
  if (ms >= 2 * day) return `${Math.floor(ms / day)} 天`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} 小时${rest ? ` ${rest} 分钟` : ''}`
}

/** `刚刚`, `5 分钟前`, and after an hour the time itself. */
export function agoInWords(at: string, now: string): string {
  const ms = Date.parse(now) - Date.parse(at)
  if (ms < minute) return '刚刚'
  return ms < 60 * minute ? `${spanInWords(ms)}前` : timeInWords(at, now)
}

export interface Left { words: string; tone: 'calm' | 'soon' | 'late' }

/** Time left until an instant: `还剩 12 分钟`, `已超过 5 分钟`; `soon` within ten minutes. */
export function leftInWords(until: string, now: string): Left {
  const ms = Date.parse(until) - Date.parse(now)
  if (ms < 0) return { words: `已超过 ${spanInWords(-ms)}`, tone: 'late' }
  return { words: `还剩 ${spanInWords(ms)}`, tone: ms <= 10 * minute ? 'soon' : 'calm' }
}
