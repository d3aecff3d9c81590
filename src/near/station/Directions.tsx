import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { To } from './to'
import { CopyAddress } from './CopyAddress'

/** The phone's own map, which knows the way. */
export function Directions({ name, address, location }: To) {
  const [state, setState] = useState<'idle' | 'failed'>('idle')
  if (!location) return <CopyAddress address={address} />
  const open = () => {
    Taro.openLocation({ longitude: location.lng, latitude: location.lat, name, address, scale: 16 }).then(() => setState('idle'), () => setState('failed'))
  }
  return (
    <>
      <Button icon='pin' onTap={open}>怎么去（打开地图）</Button>
      {state === 'failed' && <Note>地图没打开。可以把地址复制下来，到别的地图里找。</Note>}
      {state === 'failed' && <CopyAddress address={address} />}
    </>
  )
}
