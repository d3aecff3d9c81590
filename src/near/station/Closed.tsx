import { View } from '@tarojs/components'
import type { StationClosed } from '@contract'
import { distanceInWords } from '@domain/geo'
import { Button } from '../../ui/Button'
import { Card, Heading } from '../../ui/Card'
import { Doors } from '../../ui/Door'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { StationRow } from '../list/StationRow'

const away = (metres: number | null) => metres === null ? undefined : `离这里${distanceInWords(metres, 100)}`

/** Says that a station is no more, and where to go instead. */
export function Closed({ station: { name, address, instead, metres }, now }: { station: StationClosed; now: string }) {
  return (
    <>
      <Card title={name}>
        <Note>这个站点已经关了，请不要跑空路。</Note>
        <View className='quiet'>{`原来在：${address}`}</View>
      </Card>
      {instead && <><Heading look='section-title'>可以去这里</Heading><Doors><StationRow station={instead} away={away(metres)} now={now} /></Doors></>}
      <Button kind='filled' icon='pin' onTap={() => go('near/index')}>看看别的站点</Button>
      <Button icon='ask' onTap={() => go('pages/ask')}>不去站点，直接问律师</Button>
    </>
  )
}
