import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { Group } from './Group'
import { QueueRow } from './QueueRow'
import type { Claim } from './useClaim'
import './rows.css'

interface QueueListProps {
  queue: Output<'consultation.queue'>
  now: string
  claim: Claim
  /** `quiet` while another thing on the screen is the one to do */
  look: 'first' | 'quiet'
  /** the row that the keyboard is at, and the one that C takes */
  chosen: string | null
  target: string | undefined
  onTake: (id: string) => void
}

/** What may be taken, the longest waiting on top. */
export function QueueList({ queue: { offers, lines, more }, now, claim, look, chosen, target, onTake }: QueueListProps) {
  const stateOf = (id: string) => claim.taking === id ? 'busy' : claim.taking ? 'disabled' : 'ready'
  const nobody = offers.length ? '没有别人在等了。' : '现在没有人在等。有新的会自动出现在这里，不用刷新。'
  return (
    <Group title='等律师接的' count={`${lines.length}${more ? ' 件以上' : ' 件'}`}>
      {lines.length === 0 && <View className='quiet'>{nobody}</View>}
      {lines.length > 0 && (
        <View className='desk-rows' aria-role='list' aria-label='等律师接的，最该先接的在最上面'>
          {lines.map(line => (
            <QueueRow
              key={line.id} line={line} now={now} look={line.id === chosen ? 'chosen' : 'plain'}
              kind={look === 'first' && line.id === target ? 'filled' : 'outline'} state={stateOf(line.id)} onTake={() => onTake(line.id)}
            />
          ))}
        </View>
      )}
      {more && <View className='quiet small'>后面还有，先接上面等得久的。</View>}
    </Group>
  )
}
