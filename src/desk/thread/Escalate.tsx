import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import type { WayProps } from './Ways'

/** Calls the staff of the unit; the lawyer keeps it. */
export function Escalate({ thread: { id, token }, onDone, onRefused, onBack }: WayProps) {
  const { run, state, error } = useAction('consultation.escalate')
  const escalate = async () => {
    if (token === null) return
    const result = await run({ id, token })
    if (result.ok) onDone('escalated')
    else onRefused()
  }
  return (
    <Card title='请工会帮忙？'>
      <View>比如工友情况危急，或者要工会出面找单位。工会的人会收到通知。这一件还在您手上，时间照算。</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在通知…' onTap={() => { void escalate() }}>通知工会</Button>
        <Button kind='quiet' onTap={onBack}>先不用</Button>
      </View>
    </Card>
  )
}
