import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import type { CallError } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { reachInWords } from './audience'
import type { Written } from './useNotice'

interface ConfirmProps {
  written: Written
  units: readonly Unit[]
  state: 'ready' | 'busy'
  error: CallError<'notice.publish'> | null
  onEdit: () => void
  onPublish: () => void
}

/** Says whom it reaches and that it stays, before it is sent. */
export function Confirm({ written, units, state, error, onEdit, onPublish }: ConfirmProps) {
  return (
    <Card title='发出去吗？'>
      <View className='strong'>{`《${written.title.trim()}》`}</View>
      <View>{reachInWords(units, written.to)}</View>
      <View>发出后收不回来，也改不了。请再看一遍日期和电话。</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={state} busy='正在发…' onTap={onPublish}>确定发出</Button>
        <Button onTap={onEdit}>再改改</Button>
      </View>
    </Card>
  )
}
