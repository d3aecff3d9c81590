import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { clearPhone } from './clearPhone'

/** The device's own memory is nobody else's to clear. */
export function Phone() {
  const [state, setState] = useState<'kept' | 'clear'>('kept')
  return (
    <Card title='这部手机上记着的'>
      <View>没发出去的草稿、常去的站点、离线能看的法律，只存在这部手机上。</View>
      {state === 'clear'
        ? <Note tone='good'>清空了。</Note>
        : <Button onTap={() => { clearPhone(); setState('clear') }}>清空这部手机上的</Button>}
    </Card>
  )
}
