import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { UnitTree } from '../UnitTree'

/** Whose people are listed: one unit and all below it. */
export function Pick({ units, chosen, onChoose }: { units: readonly Unit[]; chosen: string | null; onChoose: (id: string) => void }) {
  const [list, setList] = useState<'shown' | 'folded'>('folded')
  const unit = units.find(({ id }) => id === chosen)
  if (units.length < 2 || !unit) return null
  return (
    <>
      <View className='row people-pick'>
        <View className='strong grow'>{`${unit.name}和下属单位`}</View>
        <Button kind='quiet' width='words' onTap={() => setList(list === 'shown' ? 'folded' : 'shown')}>{list === 'shown' ? '收起' : '换单位'}</Button>
      </View>
      {list === 'shown' && <UnitTree label='看哪个单位' units={units} chosen={unit.id} onChoose={id => { onChoose(id); setList('folded') }} />}
    </>
  )
}
