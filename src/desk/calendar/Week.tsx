import { View } from '@tarojs/components'
import type { Output, Shift } from '@contract'
import { dayOf } from '@domain/calendar'
import { hoursInWords } from '@domain/shiftWords'
import { columnOf, plusDaysOn, weekInWords } from '@domain/week'
import { useEffect, useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Calendar } from '../../ui/Calendar'
import { Loaded } from '../../ui/Loaded'
import { Tap } from '../../ui/Tap'
import { useWidth } from '../../ui/wide'
import { ShiftPanel } from './ShiftPanel'

type Own = Output<'duty.calendar'>

interface WeekProps {
  /** the day it opens with */
  first: string
  now: string
  colleagues: Own['colleagues']
  /** grows when something was changed elsewhere on the page */
  changed: number
  onChanged: () => void
}

const keyOf = ({ id, day }: Pick<Shift, 'id' | 'day'>) => `${id}|${day}`

function Turn({ shift, leave, chosen, now, onTap }: { shift: Shift; leave: 'yes' | 'no'; chosen: 'yes' | 'no'; now: string; onTap: () => void }) {
  const look = leave === 'yes' ? 'calendar-turn-leave' : shift.to <= now ? 'calendar-turn-past' : ''
  return (
    <Tap className={`calendar-turn ${look} ${chosen === 'yes' ? 'calendar-turn-on' : ''}`} pressed={chosen === 'yes'} onTap={onTap}>
      <View className='calendar-turn-words'>
        <View className='strong'>{hoursInWords(shift)}</View>
        {leave === 'yes' && <View className='care small'>请假，没人值</View>}
      </View>
    </Tap>
  )
}

/** Seven days of shifts and leave; a tap on a shift opens what can be done with it. */
export function Week({ first, now, colleagues, changed, onChanged }: WeekProps) {
  const [from, setFrom] = useState(first)
  const [chosen, setChosen] = useState<string | null>(null)
  const answer = useQuery('duty.calendar', { from, days: 7 })
  const { reload } = answer
  const width = useWidth()
  useEffect(() => { if (changed) reload() }, [changed, reload])
  const show = (weeks: number) => { setFrom(plusDaysOn(from, 7 * weeks)); setChosen(null) }
  return (
    <>
      <View className='calendar-nav'>
        <View className='strong' aria-role='heading' aria-level='2'>{weekInWords(from)}</View>
        <View className='buttons'>
          <Button kind='quiet' width='words' onTap={() => show(-1)}>前 7 天</Button>
          <Button kind='quiet' width='words' onTap={() => show(1)}>后 7 天</Button>
        </View>
      </View>
      <Loaded answer={answer} rows={3}>
        {({ days }) => {
          const shift = days.flatMap(({ shifts }) => shifts).find(one => keyOf(one) === chosen)
          const panel = shift && <ShiftPanel key={keyOf(shift)} shift={shift} now={now} colleagues={colleagues} onSent={() => { setChosen(null); onChanged() }} />
          return (
            <>
              <Calendar label='这 7 天的班' days={days.map(day => columnOf(day, dayOf(now)))} empty='没有班' below={id => width === 'narrow' && shift?.day === id && panel}>
                {id => {
                  const day = days.find(one => one.day === id)
                  if (!day?.shifts.length) return day?.leave ? <View className='care small'>请假</View> : null
                  return day.shifts.map(one => (
                    <Turn
                      key={keyOf(one)} shift={one} leave={day.leave ? 'yes' : 'no'} chosen={keyOf(one) === chosen ? 'yes' : 'no'} now={now}
                      onTap={() => setChosen(keyOf(one) === chosen ? null : keyOf(one))}
                    />
                  ))
                }}
              </Calendar>
              {width === 'wide' && panel}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
