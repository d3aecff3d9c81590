import { View } from '@tarojs/components'

/** Stands in for what is loading; seen only after 300 ms. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className='skeleton' aria-role='status' aria-label='正在打开'>
      {Array.from({ length: rows }, (_, index) => <View key={index} className='bone' />)}
    </View>
  )
}
