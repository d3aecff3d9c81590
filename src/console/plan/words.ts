import type { Plan } from '@contract'

const dayNames = ['一', '二', '三', '四', '五', '六', '日']

/** `每天`, `周一到周五`, or the days one by one. */
export function daysInWords(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b)
  const [first = 1, last = 7] = [sorted[0], sorted[sorted.length - 1]]
  if (sorted.length === 7) return '每天'
  const unbroken = sorted.length > 2 && last - first === sorted.length - 1
  return unbroken ? `周${dayNames[first - 1]}到周${dayNames[last - 1]}` : `周${sorted.map(day => dayNames[day - 1]).join('、')}`
}

export const weekdayOptions = dayNames.map((name, at) => ({ value: String(at + 1), name: `周${name}` }))

const minutesInWords = (minutes: number): string => minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
const clockInWords = (clock: string): string => clock.replace(/^0/, '')

const holidayWords: Record<Plan['dutyHours']['holidays'], string> = { on: '', off: '，法定节假日休息' }

/** What a worker is promised: `每天 8:00–22:00，30 分钟内答复`. */
export function promiseInWords({ dutyHours: { weekdays, from, to, holidays }, promiseMinutes }: Plan): string {
  const hours = from === '00:00' && to === '24:00' ? '全天' : ` ${clockInWords(from)}–${clockInWords(to)}`
  return `${daysInWords(weekdays)}${hours}${holidayWords[holidays]}，${minutesInWords(promiseMinutes)}内答复`
}
