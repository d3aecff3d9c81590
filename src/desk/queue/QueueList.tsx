import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { focusRow, useKeys } from '../keys'
import { Group } from './Group'
import { QueueRow, rowId } from './QueueRow'
import { useChosen } from './useChosen'
import type { Claim } from './useClaim'
import './rows.css'

interface QueueListProps {
  queue: Output<'consultation.queue'>
  now: string
  claim: Claim
  /** `quiet` while another thing on the screen is the one to do */
  look: 'first' | 'quiet'
}

/** What may be taken, the longest waiting on top. J and K choose, C takes. */
export function QueueList({ queue: { lines, more }, now, claim, look }: QueueListProps) {
  const { chosen, move, forget } = useChosen(lines.map(({ id }) => id))
  const target = chosen ?? lines[0]?.id
  const step = (by: 1 | -1) => {
    const id = move(by)
    if (id) focusRow(rowId(id))
  }
  const take = (id: string) => { void claim.take(id).then(what => { if (what === 'taken') forget() }) }
  useKeys({ j: () => step(1), k: () => step(-1), c: () => { if (target) take(target) } })

  const stateOf = (id: string) => claim.taking === id ? 'busy' : claim.taking ? 'disabled' : 'ready'
  return (
    <Group title='等律师接的' count={`${lines.length}${more ? ' 件以上' : ' 件'}`}>
      {lines.length === 0 && <View className='quiet'>现在没有人在等。有新的会自动出现在这里，不用刷新。</View>}
      {lines.length > 0 && (
        <View className='desk-rows' aria-role='list' aria-label='等律师接的，等得最久的在最上面'>
          {lines.map(line => (
            <QueueRow
              key={line.id} line={line} now={now} look={line.id === chosen ? 'chosen' : 'plain'}
              kind={look === 'first' && line.id === target ? 'filled' : 'outline'} state={stateOf(line.id)} onTake={() => take(line.id)}
            />
          ))}
        </View>
      )}
      {more && <View className='quiet small'>后面还有，先接上面等得久的。</View>}
    </Group>
  )
}
