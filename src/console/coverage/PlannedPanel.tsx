import { View } from '@tarojs/components'
import type { PlannedShift } from '@contract'
import { shiftInWords } from '@domain/shiftWords'
import { topicNames } from '@domain/topic'
import { weekdayNames, weekdayOn } from '@domain/weekday'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

type Which = 'turn' | 'fromHere'

/** One planned shift, and taking it off: said twice before it is done. */
export function PlannedPanel({ shift, now, onDone }: { shift: PlannedShift; now: string; onDone: () => void }) {
  const [asked, setAsked] = useState<Which | null>(null)
  const { run, state, error } = useAction('duty.unplan')
  const { lawyerId, id: shiftId, day, surname } = shift
  const when = shiftInWords(shift, now)
  const loses: Record<Which, string> = {
    turn: `${when} 会少一位律师。${surname}律师会收到通知。`,
    fromHere: `从这一次起，每个周${weekdayNames[weekdayOn(day) - 1]}这个时间都会少一位律师。${surname}律师会收到通知。`,
  }
  const cancel = async (which: Which) => {
    if ((await run({ lawyerId, shiftId, day, which })).ok) onDone()
  }
  return (
    <Card title={`${surname}律师 ${when}`}>
      <View className='quiet small'>{shift.kind === 'weekly' ? '每周都有' : '只有这一次'}。答的问题：{shift.topics.map(topic => topicNames[topic].name).join('、')}</View>
      {shift.state === 'leave' && <Note>律师请假了，这个班现在没人值。</Note>}
      {shift.to <= now && <View className='quiet'>这个班已经过去了。</View>}
      {error && <Note>{error.says}</Note>}
      {shift.to > now && !asked && (
        <View className='buttons'>
          <Button onTap={() => setAsked('turn')}>取消这一次</Button>
          {shift.kind === 'weekly' && <Button onTap={() => setAsked('fromHere')}>以后每周都取消</Button>}
        </View>
      )}
      {asked && (
        <>
          <Note>{loses[asked]}</Note>
          <View className='buttons'>
            <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void cancel(asked) }}>确定取消</Button>
            <Button kind='quiet' onTap={() => setAsked(null)}>不取消了</Button>
          </View>
        </>
      )}
    </Card>
  )
}
