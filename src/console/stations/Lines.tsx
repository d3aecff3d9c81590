import type { StationRow } from '@contract'
import { View } from '@tarojs/components'
import { Mark } from '../../ui/State'
import { Tap } from '../../ui/Tap'
import { kindWords } from './words'

/** Points below each other; the open one stands out. */
export function Lines({ stations, open, onOpen }: { stations: readonly StationRow[]; open: string | null; onOpen: (id: string) => void }) {
  return (
    <View className='doors'>
      {stations.map(({ id, name, kind, state, address, within }) => (
        <Tap key={id} className={`door ${open === id ? 'unit-on' : ''}`} onTap={() => onOpen(id)}>
          <View className='door-words'>
            <View className='door-title'>{name}</View>
            <View className='door-line'>{[...within, kindWords[kind].name, address].join(' · ')}</View>
          </View>
          {state === 'closed' && <Mark tone='quiet'>关了</Mark>}
        </Tap>
      ))}
    </View>
  )
}
