import { View } from '@tarojs/components'
import type { TypedNotice } from '@contract'
import { timeInWords } from '@domain/when'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { HowMany } from './HowMany'
import { audienceInWords } from './words'

interface ConfirmProps {
  typed: TypedNotice
  unit: string
  kind: 'new' | 'correction'
  review: 'needed' | 'free'
  now: string
  state: 'ready' | 'busy'
  error: string | null
  onSend: () => void
  onSubmit: () => void
  onEdit: () => void
}

/** Whom it reaches and when, before it goes out or to a colleague. */
export function Confirm({ typed, unit, kind, review, now, state, error, onSend, onSubmit, onEdit }: ConfirmProps) {
  const { publishAt, audience, title } = typed
  return (
    <Card title={review === 'needed' ? '交给同事看吗？' : kind === 'correction' ? '发出更正吗？' : '发出去吗？'}>
      <View className='strong'>{`《${title.trim()}》`}</View>
      <View>{kind === 'correction' ? '原来能看到的人都能看到。看过旧的人，会再提醒一次。' : audienceInWords(audience, unit)}</View>
      {kind === 'new' && <HowMany audience={audience} />}
      <View>{publishAt ? `${timeInWords(publishAt, now)} 自动发出。` : review === 'needed' ? '同事看过就发出。' : '现在就发出。'}</View>
      {review === 'needed' && <View>这里发通知要两个人看过，写的人不能自己通过。</View>}
      <View className='quiet'>请再看一遍日期和电话。发出以后能更正，也能撤回。</View>
      {error && <Note>{error}</Note>}
      <View className='buttons'>
        {review === 'free' && <Button kind='filled' state={state} busy='正在发…' onTap={onSend}>{publishAt ? '到时间发出' : '确定发出'}</Button>}
        <Button kind={review === 'needed' ? 'filled' : 'outline'} state={state} busy='正在交…' onTap={onSubmit}>交给同事看</Button>
        <Button kind='quiet' onTap={onEdit}>再改改</Button>
      </View>
    </Card>
  )
}
