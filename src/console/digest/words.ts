import type { Dashboard, Figures, Period } from '@contract'
import { dayOf } from '@domain/calendar'
import { plusDaysOn } from '@domain/week'
import { weekdayOn } from '@domain/weekday'
import { changeInWords, numberInWords } from '../dashboard/words'

export type Week = 'last' | 'this'

export const weekOptions = [{ value: 'last', name: '上周', line: '周一到周日' }, { value: 'this', name: '本周到今天' }] as const satisfies readonly { value: Week; name: string; line?: string }[]

/** Monday to Sunday of last week, or this week until today. */
export function weekOf(week: Week, now: string): Period & { kind: 'days' } {
  const today = dayOf(now)
  const monday = plusDaysOn(today, 1 - weekdayOn(today))
  return week === 'this' ? { kind: 'days', from: monday, to: today } : { kind: 'days', from: plusDaysOn(monday, -7), to: plusDaysOn(monday, -1) }
}

export interface DigestLine { id: string; name: string; value: string; before: string }

type Number = 'asked' | 'answered' | 'closed' | 'late'
const rows: readonly (readonly [Number, string])[] = [['asked', '新问的'], ['answered', '第一次答复的'], ['closed', '办完的'], ['late', '答复晚了的']]
const value = ({ [0]: name }: readonly [Number, string], figures: Figures) => figures[name]

/** Opened, answered, closed, late; and what is overdue now. */
export const digestLines = ({ figures, figuresBefore, standing }: Dashboard): DigestLine[] => [
  ...rows.map((row): DigestLine => ({ id: row[0], name: row[1], value: numberInWords(value(row, figures), '件'), before: changeInWords(value(row, figures), value(row, figuresBefore), '件') })),
  { id: 'overdue', name: '现在过了时间还没答的', value: `${standing.overdue} 件`, before: '' },
  { id: 'open', name: '现在没答完的', value: `${standing.waiting + standing.held} 件`, before: '' },
]
