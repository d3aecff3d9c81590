import { View } from '@tarojs/components'
import type { Conflict } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import './conflicts.css'

/** One employer; taking it off the list is asked twice. */
export function ConflictRow({ conflict: { id, name, code }, onDropped }: { conflict: Conflict; onDropped: () => void }) {
  const [step, setStep] = useState<'kept' | 'asking'>('kept')
  const { run, state, error } = useAction('conflict.drop')
  const drop = async () => { if ((await run({ id })).ok) onDropped() }
  return (
    <View className='conflict' aria-role='listitem'>
      <View className='grow'><View>{name}</View>{code && <View className='quiet small'>{code}</View>}</View>
      {step === 'kept'
        ? <Button kind='quiet' width='words' label={`不回避了：${name}`} onTap={() => setStep('asking')}>不回避了</Button>
        : <Button width='words' state={state === 'busy' ? 'busy' : 'ready'} label={`确定去掉：${name}`} onTap={() => { void drop() }}>确定去掉</Button>}
      {error && <Note>{error.says}</Note>}
    </View>
  )
}
