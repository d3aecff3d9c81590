import { View } from '@tarojs/components'
import type { DutyLawyer, Gap } from '@contract'
import { dayOf } from '@domain/calendar'
import { hoursOfGap, missingInWords } from '@domain/coverageWords'
import { dateInWords } from '@domain/week'
import { weekdayNames, weekdayOn } from '@domain/weekday'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { check } from '../../client/call'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { ShiftFields } from './ShiftFields'
import { blankOf, shiftOf, type Written } from './written'

interface AddProps {
  /** what it is to fill; null: anything */
  gap: Gap | null
  now: string
  onDone: () => void
  onBack: () => void
}

function Form({ lawyers, gap, now, onDone, onBack }: AddProps & { lawyers: readonly DutyLawyer[] }) {
  const [written, setWritten] = useState<Written>(() => blankOf(gap, dayOf(now)))
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('duty.plan')
  const input = { lawyerId: written.lawyerId ?? '', shift: shiftOf(written) }
  const wrong = tried === 'yes' ? check('duty.plan', input) : null
  const save = async () => {
    setTried('yes')
    if (!check('duty.plan', input) && (await run(input)).ok) onDone()
  }
  return (
    <>
      <ShiftFields written={written} lawyers={lawyers} wrong={wrong} now={now} onChange={part => setWritten({ ...written, ...part })} />
      {tried === 'yes' && !written.lawyerId && <Note>请选一位律师。</Note>}
      {error && error.name !== 'BadInput' && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在排…' onTap={() => { void save() }}>排上</Button>
        <Button kind='quiet' onTap={onBack}>不加了</Button>
      </View>
    </>
  )
}

/** A shift for a lawyer of the unit: once, or every week. */
export function AddShift(props: AddProps) {
  const answer = useQuery('duty.lawyers', {})
  return (
    <Card title={props.gap ? '补一个班' : '加一个班'}>
      {props.gap && <Note>{`${dateInWords(props.gap.day)}（周${weekdayNames[weekdayOn(props.gap.day) - 1]}）${hoursOfGap(props.gap)} ${missingInWords(props.gap.topics)}`}</Note>}
      <Loaded answer={answer}>
        {({ lawyers }) => lawyers.length === 0
          ? <Empty icon='person' title='这里还没有律师' line='律师开通以后才能排班。' way={{ says: '知道了', onTap: props.onBack }} />
          : <Form {...props} lawyers={lawyers} />}
      </Loaded>
    </Card>
  )
}
