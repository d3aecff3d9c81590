import { View } from '@tarojs/components'
import type { JoinHome, Output } from '@contract'
import { useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Loaded } from '../../ui/Loaded'
import type { JoinDraft } from './joinDraft'

type Area = Output<'member.areas'>['areas'][number]
interface AreaProps { onChosen: (area: NonNullable<JoinDraft['area']>) => void; onLeave: (() => void) | null }

/** First the district, then the street or park in it; who does not know the street stays with the district. */
export function Area({ onChosen, onLeave }: AreaProps) {
  const [district, setDistrict] = useState<Area | null>(null)
  const answer = useQuery('member.areas', district ? { within: district.id } : {})
  const choose = (all: readonly Area[]) => (id: JoinHome['unitId']) => {
    const area = all.find(one => one.id === id)
    if (!area) return
    if (area.kind === 'district') setDistrict(area)
    else onChosen(area)
  }
  return (
    <View className='stack'>
      <View className='field-label'>{district ? `在${district.name}的哪里干活？` : '您主要在哪里干活？'}</View>
      <Loaded answer={answer}>
        {({ areas }) => <Choice key={district?.id ?? 'top'} label='干活的地方' chosen={null} options={areas.map(({ id, name }) => ({ value: id, name }))} onChoose={choose(areas)} />}
      </Loaded>
      {district && <Button onTap={() => onChosen(district)}>说不准，就到区里</Button>}
      {district && <Button kind='quiet' onTap={() => setDistrict(null)}>换一个区</Button>}
      {onLeave && <Button kind='quiet' onTap={onLeave}>不换了</Button>}
    </View>
  )
}
