import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { StationDetail } from '@contract'
import { dutyInWords, keptInWords, openingInWords } from '@domain/stationWords'
import { dayInWords } from '@domain/when'
import { keepStation } from '../../client/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { Note } from '../../ui/Failure'
import { go, urlOf } from '../../ui/go'
import { Hotlines } from '../../ui/Hotlines'
import { Icon } from '../../ui/Icon'
import { Mark } from '../../ui/State'
import { kindWords, servicesInWords } from '../words'
import { Directions } from './Directions'
import { Notices } from './Notices'

function Facts({ station, now }: { station: StationDetail; now: string }) {
  const { name, kind, within, address, location, moved, hours, services } = station
  return (
    <Card title={name}>
      <View className='quiet small'>{kindWords[kind]}</View>
      {moved && <Note tone='time'>{`${dayInWords(moved.at, now)}搬到了这里，原来在${moved.from}。`}</Note>}
      <View className='row'><Icon name='pin' /><View className='grow'>{[...within, address].join(' ')}</View></View>
      <View className='near-ways'><Directions name={name} address={[...within, address].join('')} location={location} /></View>
      <View className='row'><Icon name='clock' /><View className='grow'><View>{`${hours.days} ${hours.from}–${hours.to}`}</View><Mark tone={station.openNow ? 'good' : 'quiet'}>{openingInWords(station, now)}</Mark></View></View>
      {services.length > 0 && <View className='row'><Icon name='check' /><View className='grow'>{`这里有：${servicesInWords(services)}`}</View></View>}
    </Card>
  )
}

function Lawyers({ station, now }: { station: StationDetail; now: string }) {
  const { promise } = station
  const record = keptInWords(promise)
  return (
    <Card title='谁来帮您'>
      <View className='row'><Icon name='person' /><View className='grow'>{dutyInWords(station, now)}</View></View>
      <View className='row'>
        <Icon name='clock' />
        <View className='grow'><View className='strong'>{`值班时间 ${promise.minutes} 分钟内答复`}</View>{record && <View className='quiet small'>{record}</View>}</View>
      </View>
    </Card>
  )
}

/** From here on this is where they are. */
function ask(code: string) {
  keepStation(code)
  go('pages/ask')
}

function use(code: string) {
  keepStation(code)
  void Taro.reLaunch({ url: urlOf('pages/home', { scene: code }) })
}

/** All about an open station: where, when, what, who, and the ways on. */
export function Open({ station, now }: { station: StationDetail; now: string }) {
  const { code, hotlines, notices } = station
  return (
    <>
      <Facts station={station} now={now} />
      <Lawyers station={station} now={now} />
      <Button kind='filled' icon='ask' onTap={() => ask(code)}>问律师（免费）</Button>
      <Button icon='check' onTap={() => use(code)}>就用这个站点</Button>
      <Notices notices={notices} now={now} />
      <Hotlines own={hotlines} />
      <Doors>
        <Door icon='book' title='查法律' onTap={() => go('law/index')} />
        <Door icon='shield' title='加入工会' onTap={() => { keepStation(code); go('member/join') }} />
        <Door icon='pin' title='看看别的站点' onTap={() => go('near/index')} />
      </Doors>
    </>
  )
}
