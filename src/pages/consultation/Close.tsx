import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

/** Ends a consultation, after saying what that means. */
export function Close({ id, onClosed }: { id: string; onClosed: () => void }) {
  const [step, setStep] = useState<'offer' | 'confirm'>('offer')
  const { run, state, error } = useAction('consultation.close')
  if (step === 'offer') return <Button kind='quiet' onTap={() => setStep('confirm')}>不用了，结束这次咨询</Button>
  const close = async () => {
    const result = await run({ id })
    if (result.ok) onClosed()
  }
  return (
    <Card title='要结束吗？'>
      <View>结束后律师不再跟进。写过的内容都还在，您随时能回来看。</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void close() }}>结束</Button>
        <Button onTap={() => setStep('offer')}>先不结束</Button>
      </View>
    </Card>
  )
}
