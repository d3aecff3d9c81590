import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

/** Gives up a unit's own plan, after its name was typed. */
export function Inherit({ answer: { unitId, name }, onInherited }: { answer: Output<'plan.get'>; onInherited: () => void }) {
  const [step, setStep] = useState<'shut' | 'asking'>('shut')
  const [typed, setTyped] = useState('')
  const { run, state, error } = useAction('plan.set')
  const inherit = async () => {
    const result = await run({ unitId, plan: null })
    if (result.ok) onInherited()
  }
  if (step === 'shut') return <Button kind='quiet' onTap={() => setStep('asking')}>改回跟上级一样</Button>
  return (
    <Card title={`${name}不要自己的规则了吗？`}>
      <View>{`${name}自己定的时间、派单、急的标准都会丢掉，以后上级怎么改，这里就怎么变。`}</View>
      <Field id='plan-inherit' label={`写上“${name}”再确定`} max={40} onInput={setTyped} />
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : typed.trim() === name ? 'ready' : 'disabled'} busy='正在改…' onTap={() => { void inherit() }}>丢掉，跟上级一样</Button>
        <Button kind='quiet' onTap={() => setStep('shut')}>不改了</Button>
      </View>
    </Card>
  )
}
