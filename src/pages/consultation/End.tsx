import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

const ways = {
  'consultation.withdraw': { offer: '不想问了，收回这次咨询', title: '要收回吗？', line: '收回后律师不再答复。您写过的还在，随时能回来看。', says: '收回', back: '先不收回' },
  'consultation.close': { offer: '不用了，结束这次咨询', title: '要结束吗？', line: '结束后律师不再跟进。写过的内容都还在，您随时能回来看。', says: '结束', back: '先不结束' },
} as const

interface EndProps { id: string; by: keyof typeof ways; onEnded: () => void }

/** Takes a question back, or ends one that was answered, after saying what that means. */
export function End({ id, by, onEnded }: EndProps) {
  const [step, setStep] = useState<'offer' | 'confirm'>('offer')
  const { run, state, error } = useAction(by)
  const { offer, title, line, says, back } = ways[by]
  if (step === 'offer') return <Button kind='quiet' onTap={() => setStep('confirm')}>{offer}</Button>
  const end = async () => {
    const result = await run({ id })
    if (result.ok) onEnded()
  }
  return (
    <Card title={title}>
      <View>{line}</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void end() }}>{says}</Button>
        <Button onTap={() => setStep('offer')}>{back}</Button>
      </View>
    </Card>
  )
}
