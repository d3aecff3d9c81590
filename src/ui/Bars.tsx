import { View } from '@tarojs/components'

export interface BarRow { name: string; value: number; says: string }

/** Numbers beside each other, as bars that also say the number. `of` is the full length; default the largest. */
export function Bars({ rows, of }: { rows: readonly BarRow[]; of?: number }) {
  const full = of ?? Math.max(1, ...rows.map(row => row.value))
  return (
    <View className='bars' aria-role='list'>
      {rows.map(({ name, value, says }) => (
        <View key={name} aria-role='listitem'>
          <View className='bar-head'><View>{name}</View><View className='strong'>{says}</View></View>
          <View className='bar-track' aria-hidden='true'><View className='bar-fill' style={{ width: `${Math.min(100, value / full * 100)}%` }} /></View>
        </View>
      ))}
    </View>
  )
}
