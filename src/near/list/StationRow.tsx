import { View } from '@tarojs/components'
import type { StationNearby } from '@contract'
import { openingInWords } from '@domain/stationWords'
import { go } from '../../ui/go'
import { Icon } from '../../ui/Icon'
import { Mark } from '../../ui/State'
import { Tap } from '../../ui/Tap'
import { servicesInWords } from '../words'

interface StationRowProps {
  station: StationNearby
  /** its number on the map */
  number?: number | undefined
  /** `约 800 米，东北边` */
  away?: string | undefined
  now: string
}

/** A station in a list; opens its page. */
export function StationRow({ station, number, away, now }: StationRowProps) {
  const { name, code, within, address, services } = station
  return (
    <Tap className='door' onTap={() => go('near/station', { code })}>
      <View className='door-words'>
        <View className='door-title'>{number === undefined ? name : `${number}. ${name}`}</View>
        {away && <View className='near-away'>{away}</View>}
        <Mark tone={station.openNow ? 'good' : 'quiet'}>{openingInWords(station, now)}</Mark>
        <View className='door-line'>{[...within, address].join(' ')}</View>
        {services.length > 0 && <View className='door-line'>{servicesInWords(services)}</View>}
      </View>
      <Icon name='next' />
    </Tap>
  )
}
