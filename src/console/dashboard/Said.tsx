import { View } from '@tarojs/components'

/** A value of a table that says on a phone, where there are no columns, what it is. */
export function Said({ name, tone = 'plain', children }: { name: string; tone?: 'plain' | 'care'; children: string }) {
  return <View className={`dashboard-said dashboard-${tone}`}><View className='dashboard-says'>{name}</View><View className='dashboard-value'>{children}</View></View>
}
