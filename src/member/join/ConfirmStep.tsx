import { View } from '@tarojs/components'
import type { Trade } from '@contract'
import { maskedId } from '@domain/member'
import { tradeNames } from '@domain/trade'
import type { CallError } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import type { JoinDraft } from './joinDraft'

interface ConfirmStepProps {
  draft: JoinDraft
  trade: Trade
  union: string
  identity: string | null
  state: 'idle' | 'busy' | 'done' | 'failed'
  error: CallError | null
  onEdit: () => void
  onSend: () => void
}

/** Screen three: read once more, and send. */
export function ConfirmStep({ draft, trade, union, identity, state, error, onEdit, onSend }: ConfirmStepProps) {
  const lines = [
    ['手机号', draft.masked], ['姓名', draft.name], ['工作', tradeNames[trade]],
    ['单位', draft.work === 'employed' ? draft.employer : '没有单位'], ['交给', union], ...identity ? [['身份证号', maskedId(identity)]] : [],
  ] as const
  const busy = state === 'busy' || state === 'done'
  return (
    <>
      <Card title='交之前再看一眼'>
        {lines.map(([name, says]) => <View key={name}><View className='quiet small'>{name}</View><View>{says}</View></View>)}
      </Card>
      <View className='quiet'>交了以后，工会在 3 个工作日内看完，结果会告诉您。</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={busy ? 'busy' : 'ready'} busy='正在交…' onTap={onSend}>{state === 'failed' ? '再交一次' : '交申请'}</Button>
      <Button kind='quiet' icon='edit' onTap={onEdit}>返回修改</Button>
    </>
  )
}
