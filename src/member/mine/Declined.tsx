import { View } from '@tarojs/components'
import type { Mine } from '@contract'
import { declineWords } from '@domain/memberWords'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { go, phone } from '../../ui/go'

/** Why not, in words that blame nobody, and the ways on. */
export function Declined({ declined: { reason, note } }: { declined: NonNullable<Mine['declined']> }) {
  const { says, way } = declineWords[reason]
  return (
    <Card title={says}>
      {note && <View className='pre'>{note}</View>}
      <View>{way}</View>
      <Button kind='filled' onTap={() => go('member/join', { again: 'yes' })}>再申请一次</Button>
      <Button icon='phone' onTap={() => phone('12351')}>打电话 12351</Button>
      <Button kind='quiet' icon='ask' onTap={() => go('pages/ask')}>去问律师（不用是会员）</Button>
    </Card>
  )
}
