import { View } from '@tarojs/components'
import { useNow } from '../../client/clock'
import { countdownInWords } from './words'

/** How long an offer stays with its reader, to the second. It is no live region: nobody wants it read out each second. */
export function Countdown({ until }: { until: string }) {
  return <View className='offer-left'>{countdownInWords(until, useNow(1000))}</View>
}
