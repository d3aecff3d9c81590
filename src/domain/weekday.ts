/** Weekdays, 1 = Monday … 7 = Sunday, and their names. */
import { dayNumberOf, weekdayOf } from './shanghai'

export const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Of a day, `YYYY-MM-DD`. */
export const weekdayOn = (day: string): number => weekdayOf(dayNumberOf(day))

/** `周三`, `周三、五`, `周一至周四`, `每天`. */
export function weekdaysInWords(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b)
  if (days.length === 7) return '每天'
  const names = days.map((day) => weekdayNames[day - 1])
  const unbroken = days.length > 2 && days[days.length - 1]! - days[0]! === days.length - 1
  return unbroken ? `周${names[0]}至周${names[names.length - 1]}` : `周${names.join('、')}`
}
