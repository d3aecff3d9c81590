import { View } from '@tarojs/components'
import type { ReleaseReason } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import type { WayProps } from './Ways'
import { releaseReasons } from './words'

/** Puts it back for another lawyer: why, then sure. */
export function Release({ thread: { id, token }, onDone, onRefused, onBack }: WayProps) {
  const [reason, setReason] = useState<ReleaseReason | null>(null)
  const { run, state, error } = useAction('consultation.release')
  const release = async () => {
    if (token === null || !reason) return
    const result = await run({ id, token, reason })
    if (result.ok) onDone('released')
    else onRefused()
  }
  return (
    <Card title='为什么退回？'>
      <Choice label='退回的原因' options={releaseReasons} chosen={reason} onChoose={setReason} />
      <View>退回后别的律师会接。工友已经等的时间照算，还排在前面。</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : reason ? 'ready' : 'disabled'} busy='正在退回…' onTap={() => { void release() }}>确定退回</Button>
        <Button kind='quiet' onTap={onBack}>不退了</Button>
      </View>
    </Card>
  )
}
