import { View } from '@tarojs/components'
import { leftInWords } from '@domain/when'

/** Time left until an instant, in words; `now` comes from the page so that all clocks agree. */
export function Clock({ until, now }: { until: string; now: string }) {
  const { words, tone } = leftInWords(until, now)
  return <View className={`clock clock-${tone}`}>{words}</View>
}
