import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './calendar.css'

export interface CalendarColumn {
  /** the day, `2026-11-24` */
  id: string
  /** `周二` */
  name: string
  /** `11月24日` */
  date: string
  /** today, a holiday, a make-up workday: in words */
  note?: string | undefined
  look: 'plain' | 'today' | 'off'
}

interface CalendarProps {
  label: string
  days: readonly CalendarColumn[]
  /** what stands on a day; null: nothing */
  children: (day: string) => ReactNode
  /** what was opened on a day, under all of it; on a phone only, where the whole width is the day's */
  below?: (day: string) => ReactNode
  /** what a day with nothing says */
  empty: string
}

/** A week: seven columns in a wide window, a list of days on a phone. */
export function Calendar({ label, days, children, below, empty }: CalendarProps) {
  return (
    <View className='calendar' aria-role='list' aria-label={label}>
      {days.map(({ id, name, date, note, look }) => (
        <View key={id} className={`calendar-day calendar-${look}`} aria-role='listitem'>
          <View className='calendar-head'>
            <View className='strong'>{name}</View>
            <View className='quiet small'>{date}</View>
            {note && <View className='calendar-note small'>{note}</View>}
          </View>
          <View className='calendar-body'>{children(id) ?? <View className='quiet small'>{empty}</View>}</View>
          {below?.(id)}
        </View>
      ))}
    </View>
  )
}
