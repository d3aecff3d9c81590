import { View } from '@tarojs/components'
import { useNow } from '../client/clock'

/** How long a code still holds, to the second. */
export function Countdown({ until, says }: { until: string; says: (left: string) => string }) {
  const left = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(useNow(1000))) / 1000))
  return <View className='quiet sign-in-left'>{says(`${Math.floor(left / 60)} 分 ${String(left % 60).padStart(2, '0')} 秒`)}</View>
}
