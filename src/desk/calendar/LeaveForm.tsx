import { View } from '@tarojs/components'
import type { Leave, Shift } from '@contract'
import { dayOf } from '@domain/calendar'
import { leaveInWords, shiftInWords } from '@domain/shiftWords'
import { plusDaysOn } from '@domain/week'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DayField } from '../../ui/DayField'
import { Note } from '../../ui/Failure'

const aheadDays = 365

function Taken({ leave, now, onDone }: { leave: Leave; now: string; onDone: () => void }) {
  const { run, state, error } = useAction('duty.endLeave')
  const end = async () => {
    if ((await run({ id: leave.id })).ok) onDone()
  }
  const running = leave.from <= dayOf(now)
  return (
    <View className='stack'>
      <View>{leaveInWords(leave, now)} 请假</View>
      {error && <Note>{error.says}</Note>}
      <Button width='words' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void end() }}>{running ? '我回来了' : '不请了'}</Button>
    </View>
  )
}

function Uncovered({ shifts, now }: { shifts: readonly Shift[]; now: string }) {
  if (shifts.length === 0) return <Note tone='good'>假已经记下了。这几天没有您的班。</Note>
  return (
    <View className='stack'>
      <Note>假已经记下了。下面这些班现在没人值，工会在排班表上看得到。您也可以点班表上的班，换给同事。</Note>
      {shifts.map(shift => <View key={`${shift.id}${shift.day}`}>{shiftInWords(shift, now)}</View>)}
    </View>
  )
}

/** Leave: what is taken, and one more. */
export function LeaveForm({ leaves, now, onChanged }: { leaves: readonly Leave[]; now: string; onChanged: () => void }) {
  const today = dayOf(now)
  const [span, setSpan] = useState({ from: today, to: today })
  const { run, state, error, data } = useAction('duty.leave')
  const take = async () => {
    if ((await run(span)).ok) onChanged()
  }
  const last = plusDaysOn(today, aheadDays)
  return (
    <Card title='请假'>
      {leaves.map(leave => <Taken key={leave.id} leave={leave} now={now} onDone={onChanged} />)}
      <DayField id='leave-from' label='从哪天' initial={span.from} last={last} onInput={from => setSpan({ ...span, from })} />
      <DayField id='leave-to' label='到哪天' hint='这一天也算' initial={span.to} last={last} onInput={to => setSpan({ ...span, to })} />
      {span.from <= today && today <= span.to && <View className='quiet small'>从今天起请假，值班会马上关掉。手上的照样能答。</View>}
      {error && <Note>{error.name === 'BadInput' ? '请看一下日期：最后一天不能早于第一天。' : error.says}</Note>}
      {data && <Uncovered shifts={data.uncovered} now={now} />}
      <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在记…' onTap={() => { void take() }}>请假</Button>
    </Card>
  )
}
