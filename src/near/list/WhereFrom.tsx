import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { canChoose, chosenPlace, type Place, roughPlace } from '../place'

const sorry = '没拿到位置，不要紧：写个地名，或者选一个区，一样能找。'

/** Where from: asked on a tap only, and not needed. */
export function WhereFrom({ onPlace }: { onPlace: (place: Place) => void }) {
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle')
  async function ask() {
    setState('busy')
    const place = await roughPlace()
    setState(place ? 'idle' : 'refused')
    if (place) onPlace(place)
  }
  const choose = () => { void chosenPlace().then(place => { if (place) { setState('idle'); onPlace(place) } }) }
  return (
    <Card>
      <View className='quiet'>位置只用来排远近，只用到大概 1 公里，不保存。不给位置也能找。</View>
      {state === 'refused' && <Note tone='time'>{sorry}</Note>}
      <Button kind='filled' icon='pin' state={state === 'busy' ? 'busy' : 'ready'} busy='正在看您大概在哪里…' onTap={() => { void ask() }}>找离我近的站点</Button>
      {canChoose && <Button onTap={choose}>在地图上选一个地点</Button>}
    </Card>
  )
}
