import { View } from '@tarojs/components'
import type { ServicePromise, StationCard } from '@contract'
import { useNow } from '../../client/clock'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { Mark } from '../../ui/State'
import { notNow } from './notNow'

function lawyers({ onDuty, resumesAt }: StationCard, now: string): string {
  if (onDuty.length) return `${onDuty.map(({ surname }) => `${surname}律师`).join('、')} 正在值班`
  return resumesAt ? notNow(resumesAt, now) : '现在没有律师在值班，先写下来，上班后就有人接'
}

const kept = ({ keptPercent, answered }: ServicePromise) =>
  keptPercent === null ? '' : `最近 30 天答复 ${answered} 件，${keptPercent}% 做到了`

/** Where am I, and who helps me. */
export function StationPanel({ station }: { station: StationCard }) {
  const { hours, promise } = station
  const now = useNow()
  const record = kept(promise)
  return (
    <Card title={station.name}>
      <View className='stack'>
        <View className='row'><Icon name='pin' /><View className='grow'>{[...station.within, station.address].join(' ')}</View></View>
        <View className='row'>
          <Icon name='clock' />
          <View className='grow'>{hours.days} {hours.from}–{hours.to}</View>
          <Mark tone={station.openNow ? 'good' : 'quiet'}>{station.openNow ? '现在开门' : '现在关门'}</Mark>
        </View>
        <View className='row'><Icon name='person' /><View className='grow'>{lawyers(station, now)}</View></View>
        <View className='row'>
          <Icon name='check' />
          <View className='grow'><View className='strong'>值班时间 {promise.minutes} 分钟内答复</View>{record && <View className='quiet small'>{record}</View>}</View>
        </View>
      </View>
    </Card>
  )
}
