import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import type { CSSProperties } from 'react'
import { Tap } from '../../ui/Tap'
import { reachesOf } from './audience'
import './reaches.css'

interface ReachesProps {
  units: readonly Unit[]
  chosen: string
  onChoose: (id: string) => void
}

/** The tree of units to choose one from; what lies below a unit is indented under it. */
export function Reaches({ units, chosen, onChoose }: ReachesProps) {
  return (
    <View className='reaches' aria-role='radiogroup' aria-label='发给谁'>
      {reachesOf(units).map(({ id, name, depth, below }) => (
        <Tap key={id} className={`reach ${chosen === id ? 'reach-on' : ''}`} role='radio' checked={chosen === id} onTap={() => onChoose(id)}>
          <View className='reach-words' style={{ '--depth': depth } as CSSProperties}>
            <View className='reach-dot' />
            <View className='grow'>{name}</View>
            {below > 0 && <View className='quiet small'>{`含下面 ${below} 个`}</View>}
          </View>
        </Tap>
      ))}
    </View>
  )
}
