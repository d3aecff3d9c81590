import { View } from '@tarojs/components'
import type { StationNearby } from '@contract'
import { directionTo, distanceInWords, type Point } from '@domain/geo'
import { useState } from 'react'
import { useNow } from '../../client/clock'
import { Button } from '../../ui/Button'
import { Doors } from '../../ui/Door'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { StationsMap } from '../map/StationsMap'
import type { Place } from '../place'
import { StationRow } from './StationRow'

type Listed = StationNearby & { metres?: number }

interface FoundProps {
  stations: readonly Listed[]
  place: Place | null
  more: (() => void) | null
  moreState: 'idle' | 'busy' | 'failed'
  moreError: string | undefined
}

const isPlaced = (one: Listed): one is Listed & { location: Point } => one.location !== null

function awayOf({ metres, location }: Listed, place: Place | null): string | undefined {
  if (metres === undefined || !place) return undefined
  return location && metres > place.within ? `${distanceInWords(metres, place.within)}，在${directionTo(place.point, location)}边` : distanceInWords(metres, place.within)
}

/** Stations as a list, and above it as a map for whoever wants one. The list says all that the map shows. */
export function Found({ stations, place, more, moreState, moreError }: FoundProps) {
  const now = useNow(60_000)
  const [map, setMap] = useState<'shown' | 'hidden'>('hidden')
  const [chosen, setChosen] = useState<string | null>(null)
  const placed = stations.filter(isPlaced)
  const numberOf = (id: string) => map === 'shown' ? placed.findIndex(one => one.id === id) + 1 || undefined : undefined
  const row = (one: Listed) => <StationRow key={one.id} station={one} number={numberOf(one.id)} away={awayOf(one, place)} now={now} />
  const picked = map === 'shown' ? placed.find(({ id }) => id === chosen) : undefined
  return (
    <>
      {placed.length > 0 && <Button icon='pin' onTap={() => setMap(map === 'shown' ? 'hidden' : 'shown')}>{map === 'shown' ? '收起地图' : '在地图上看'}</Button>}
      {map === 'shown' && placed.length > 0 && <StationsMap stations={placed} from={place} onChoose={setChosen} />}
      <View aria-live='polite'>{picked && <Doors>{row(picked)}</Doors>}</View>
      {stations.length > 0 && <Doors>{stations.map(row)}</Doors>}
      {stations.length === 0 && !more && <Empty icon='pin' title='没有找到这样的站点' line='少选一个条件，或者换个地方看看。没有站点也能提问、查法律、打电话。' />}
      {stations.length === 0 && more && <View className='quiet'>近处没有这样的站点，再往远处看看。</View>}
      {moreError && <Note>{moreError}</Note>}
      {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看更多站点</Button>}
    </>
  )
}
