import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import './capacity.css'

/** How many consultations at once; the unit's plan sets the most. */
export function Capacity({ own, most, onChanged }: { own: number; most: number; onChanged: () => void }) {
  const [wanted, setWanted] = useState(own)
  const { run, state, error } = useAction('duty.capacity')
  const save = async () => {
    if ((await run({ capacity: wanted })).ok) onChanged()
  }
  const step = (by: number, says: string, label: string) => {
    const next = wanted + by
    return <Button width='words' label={label} state={next < 1 || next > most ? 'disabled' : 'ready'} onTap={() => setWanted(next)}>{says}</Button>
  }
  return (
    <Card title='同时最多接几件'>
      <View className='capacity'>
        {step(-1, '－', '少接一件')}
        <View className='large' aria-live='polite'>{wanted} 件</View>
        {step(1, '＋', '多接一件')}
      </View>
      <View className='quiet small'>工会定的最多是 {most} 件。手上已有的不受影响。</View>
      {error && <Note>{error.says}</Note>}
      {wanted !== own && <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void save() }}>就这样</Button>}
    </Card>
  )
}
