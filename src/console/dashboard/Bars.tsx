import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import './bars.css'

export interface Bar { id: string; name: string; value: number; says: string }

/** Numbers as bars: what is `full`, or else the longest, is full. */
export function Bars({ label, rows, full }: { label: string; rows: readonly Bar[]; full?: number }) {
  const most = full ?? Math.max(1, ...rows.map(({ value }) => value))
  return (
    <View className='bars' aria-role='list' aria-label={label}>
      {rows.map(({ id, name, value, says }) => (
        <View key={id} className='bars-row' aria-role='listitem'>
          <View className='bars-words'><View className='grow'>{name}</View><View>{says}</View></View>
          <View className='bars-track' style={{ '--share': value / most } as CSSProperties} aria-hidden='true'><View className='bars-bar' /></View>
        </View>
      ))}
    </View>
  )
}
