import { View } from '@tarojs/components'
import type { Input, ReleaseReason } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'

const reasons: readonly { value: ReleaseReason; name: string }[] = [
  { value: 'conflict', name: '利益冲突' }, { value: 'field', name: '不是我的专长' }, { value: 'shiftOver', name: '要下班了' }, { value: 'other', name: '其他' },
]

interface DeclineProps {
  id: Input<'consultation.decline'>['id']
  /** it goes on to the next lawyer, by this or because it had gone already */
  onDone: () => void
  onBack: () => void
}

/** Why an offer is left to the next lawyer. */
export function Decline({ id, onDone, onBack }: DeclineProps) {
  const [reason, setReason] = useState<ReleaseReason | null>(null)
  const { run, state, error } = useAction('consultation.decline')
  const decline = async () => {
    if (!reason) return
    const result = await run({ id, reason })
    if (result.ok || result.error.name === 'WrongState' || result.error.name === 'NotFound') onDone()
  }
  return (
    <View className='stack'>
      <View>为什么让给别人？工友不会看到。</View>
      <Choice label='为什么让给别人' columns='two' options={reasons} chosen={reason} onChoose={setReason} />
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : reason ? 'ready' : 'disabled'} busy='正在转…' onTap={() => { void decline() }}>让给别人</Button>
        <Button kind='quiet' onTap={onBack}>不让了</Button>
      </View>
    </View>
  )
}
