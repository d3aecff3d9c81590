import { View } from '@tarojs/components'
import type { UrgentReason } from '@contract'
import { urgentNames } from '@domain/urgent'
import { useState } from 'react'
import { Ticks } from '../../ui/Ticks'

const reasons = ['limitation', 'hospital', 'group'] as const satisfies readonly UrgentReason[]
const options = reasons.map(value => ({ value, ...urgentNames[value] }))

/** Is it one of the few matters that go ahead? Nothing chosen is the usual case. */
export function Urgent({ first, onChange }: { first: readonly UrgentReason[]; onChange: (urgent: UrgentReason[]) => void }) {
  const [chosen, setChosen] = useState(first)
  return (
    <View className='stack'>
      <View className='strong'>有没有这样的急事？（没有就不选）</View>
      <Ticks label='急事' options={options} chosen={chosen} onChange={urgent => { setChosen(urgent); onChange(urgent) }} />
    </View>
  )
}
