import type { ReleaseReason, Thread } from '@contract'
import { byInWords, dayInWords, leftInWords, timeInWords } from '@domain/when'
import type { Tone } from '../../ui/State'
import type { Keeping } from './useWriting'

/** Where a consultation stands, as its lawyer reads it. */
export const stateWords: Record<Thread['state'], { tone: Tone; says: string }> = {
  checking: { tone: 'calm', says: '工会在核对内容' },
  waiting: { tone: 'calm', says: '在队列里等' },
  offered: { tone: 'calm', says: '正在等一位律师接' },
  held: { tone: 'calm', says: '在您手上' },
  askedBack: { tone: 'calm', says: '等工友回复' },
  answered: { tone: 'good', says: '已答复' },
  returned: { tone: 'calm', says: '等工友换个说法' },
  closed: { tone: 'quiet', says: '已结束' },
}

const closed: Record<NonNullable<Thread['closeReason']>, string> = {
  solved: '工友说可以结束了。', referred: '已告诉工友该找哪里办。', withdrawn: '工友自己结束了。', silent: '工友一直没再回复，自动结束了。',
}

export const enteredWords: Record<NonNullable<Thread['entered']>, string> = { phone: '工友打电话来问，工会记下的', walkIn: '工友当面来问，工会记下的' }

export const releaseReasons: readonly { value: ReleaseReason; name: string; line?: string }[] = [
  { value: 'conflict', name: '我和用人单位有关系', line: '比如是它的法律顾问' },
  { value: 'field', name: '不是我熟悉的问题' },
  { value: 'shiftOver', name: '我要下班了' },
  { value: 'other', name: '别的原因' },
]

/** What the lawyer has to know of time: when the hold ends, how long the worker has, why it ended. Null: nothing. */
export function standingInWords({ state, leaseUntil, next, closeReason, rating }: Thread, now: string): string | null {
  if (state === 'held' && leaseUntil) {
    const late = leftInWords(leaseUntil, now).tone === 'late'
    return late ? '答复的时间到了，这一件随时会回到队列。' : `请在${byInWords(leaseUntil, now)}答复，过时会回到队列。`
  }
  if (state === 'askedBack' && next.by) return `工友到${dayInWords(next.by, now)}还不回复，就自动结束。`
  if (state === 'closed' && closeReason) return closed[closeReason]
  return rating ? `工友评了 ${rating.score} 分，${rating.solved ? '事情解决了' : '事情还没解决'}。` : null
}

/** A calendar day, `2026-11-21`, in words. */
export const calendarDayInWords = (day: string, now: string): string => dayInWords(`${day}T04:00:00.000Z`, now)

/** Where what is being written lies; it changes when something was saved, not at every keystroke. */
export function keepingInWords({ where, at }: Keeping, now: string): string {
  switch (where) {
    case 'nowhere': return '写的随时存着。'
    case 'device': return '已存在这台设备上。'
    case 'server': return `已存，${timeInWords(at, now)}。换台设备也能接着写。`
  }
}
