import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { UnitTree } from '../UnitTree'
import { useWhole } from '../whole'

/** Which unit is looked at; nothing to choose where there is only one. */
export function UnitPick({ chosen, onChoose }: { chosen: string | null; onChoose: (id: string) => void }) {
  const { data } = useWhole('station.units')
  const [list, setList] = useState<'shown' | 'folded'>('folded')
  const units = data?.units ?? []
  const unit = units.find(({ id }) => id === chosen)
  if (units.length < 2 || !unit) return null
  return (
    <>
      <View className='calendar-nav'>
        <View className='strong'>{unit.name}</View>
        <Button kind='quiet' width='words' onTap={() => setList(list === 'shown' ? 'folded' : 'shown')}>{list === 'shown' ? '收起' : '换一个单位看'}</Button>
      </View>
      {units.some(({ parentId }) => parentId === unit.id) && <View className='quiet small'>和下属单位的律师合起来算。要看哪个区、哪个街道缺人，换到那里看。</View>}
      {list === 'shown' && <UnitTree label='看哪个单位' units={units} chosen={unit.id} onChoose={id => { onChoose(id); setList('folded') }} />}
    </>
  )
}
