import { View } from '@tarojs/components'
import type { Audience, Output } from '@contract'
import { topicNames } from '@domain/topic'
import { tradeNames } from '@domain/trade'
import { useQuery } from '../../client/query'
import { Icon } from '../../ui/Icon'
import { crowdInWords } from './words'

type Cell = Output<'notice.count'>['cells'][number]

const cellName = ({ trade, topic }: Cell): string => [trade && tradeNames[trade], topic && `问过${topicNames[topic].name}`].filter(Boolean).join('、')

/** How many it reaches now, whole and in parts. */
export function HowMany({ audience }: { audience: Audience }) {
  const answer = useQuery('notice.count', { audience })
  if (!answer.data) return <View className='quiet small' aria-live='polite'>{answer.error?.says ?? '正在数有多少人…'}</View>
  const { all, cells } = answer.data
  return (
    <View className='stack' aria-live='polite'>
      <View className='row'><Icon name='person' /><View className='strong'>{`现在能收到的：${crowdInWords(all)}`}</View></View>
      {cells.length > 1 && (
        <View className='quiet small'>
          {cells.map(cell => `${cellName(cell)}：${crowdInWords(cell.crowd)}`).join('；')}。
          {audience.topics.length > 1 ? '问过两样的人算了两次。' : ''}少于 5 人的不算在总数里。
        </View>
      )}
      <View className='quiet small'>人数只说个大概，免得认出是谁。以后来的人也能看到。</View>
    </View>
  )
}
