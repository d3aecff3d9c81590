import { View } from '@tarojs/components'
import type { Output, Shift } from '@contract'
import { shiftInWords } from '@domain/shiftWords'
import { topicNames } from '@domain/topic'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'

interface PanelProps {
  shift: Shift
  now: string
  colleagues: Output<'duty.calendar'>['colleagues']
  onSent: () => void
}

const kinds: Record<Shift['kind'], string> = { once: '只有这一次', weekly: '每周都有，换班只换这一次' }

/** One shift: what it covers, and a colleague to take it over. */
export function ShiftPanel({ shift, now, colleagues, onSent }: PanelProps) {
  const [to, setTo] = useState<string | null>(null)
  const { run, state, error } = useAction('duty.swap')
  const send = async () => {
    if (to && (await run({ shiftId: shift.id, day: shift.day, to })).ok) onSent()
  }
  return (
    <Card title={shiftInWords(shift, now)}>
      <View className='quiet small'>{kinds[shift.kind]}。答的问题：{shift.topics.map(topic => topicNames[topic].name).join('、')}</View>
      {shift.from <= now ? <View>这个班已经开始了，不能再换。</View>
        : colleagues.length === 0 ? <View>没有能接您班的同事。要换班请找工会。</View>
          : <>
            <View className='strong'>想换给谁？</View>
            <Choice label='想换给谁' columns='two' options={colleagues.map(({ id, surname }) => ({ value: id, name: `${surname}律师` }))} chosen={to} onChoose={setTo} />
            <View className='quiet small'>同事同意以后才换过去。在那之前还是您的班。</View>
            <Button state={state === 'busy' ? 'busy' : to ? 'ready' : 'disabled'} busy='正在发…' onTap={() => { void send() }}>请同事接这个班</Button>
          </>}
      {error && <Note>{error.says}</Note>}
    </Card>
  )
}
