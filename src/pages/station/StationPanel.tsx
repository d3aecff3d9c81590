import { View } from '@tarojs/components'
import type { StationCard } from '@contract'
import { dutyInWords, keptInWords } from '@domain/stationWords'
import { useNow } from '../../client/clock'
import { Card } from '../../ui/Card'
import { Door } from '../../ui/Door'
import { go } from '../../ui/go'
import { Icon } from '../../ui/Icon'
import { Mark } from '../../ui/State'

/** Where am I, and who helps me. */
export function StationPanel({ station }: { station: StationCard }) {
  const { hours, promise } = station
  const now = useNow()
  const record = keptInWords(promise)
  return (
    <Card title={station.name}>
      <View className='stack'>
        <View className='row'><Icon name='pin' /><View className='grow'>{[...station.within, station.address].join(' ')}</View></View>
        <View className='row'>
          <Icon name='clock' />
          <View className='grow'>{hours.days} {hours.from}–{hours.to}</View>
          <Mark tone={station.openNow ? 'good' : 'quiet'}>{station.openNow ? '现在开门' : '现在关门'}</Mark>
        </View>
        <View className='row'><Icon name='person' /><View className='grow'>{dutyInWords(station, now)}</View></View>
        <View className='row'>
          <Icon name='check' />
          <View className='grow'><View className='strong'>值班时间 {promise.minutes} 分钟内答复</View>{record && <View className='quiet small'>{record}</View>}</View>
        </View>
        <Door title='这个站点有什么、怎么去' onTap={() => go('near/station', { code: station.code })} />
      </View>
    </Card>
  )
}
