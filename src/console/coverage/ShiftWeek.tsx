import { View } from '@tarojs/components'
import type { Coverage, PlannedShift } from '@contract'
import { dayOf } from '@domain/calendar'
import { hoursInWords } from '@domain/shiftWords'
import { columnOf } from '@domain/week'
import { useState } from 'react'
import { Calendar } from '../../ui/Calendar'
import { Heading } from '../../ui/Card'
import { Tap } from '../../ui/Tap'
import { useWidth } from '../../ui/wide'
import { PlannedPanel } from './PlannedPanel'

const keyOf = ({ lawyerId, id, day }: PlannedShift) => `${lawyerId}|${id}|${day}`

/** Who is on when; a tap on a shift opens it. */
export function ShiftWeek({ coverage, now, onChanged }: { coverage: Coverage; now: string; onChanged: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const width = useWidth()
  const shift = coverage.shifts.find(one => keyOf(one) === chosen)
  const panel = shift && <PlannedPanel key={keyOf(shift)} shift={shift} now={now} onDone={() => { setChosen(null); onChanged() }} />
  return (
    <>
      <Heading look='section-title'>谁在值班</Heading>
      <Calendar label='这 7 天谁在值班' days={coverage.days.map(day => columnOf(day, dayOf(now)))} empty='没有排班' below={id => width === 'narrow' && shift?.day === id && panel}>
        {id => {
          const shifts = coverage.shifts.filter(({ day }) => day === id)
          return shifts.length === 0 ? null : shifts.map(one => (
            <Tap
              key={keyOf(one)} pressed={keyOf(one) === chosen} onTap={() => setChosen(keyOf(one) === chosen ? null : keyOf(one))}
              className={`calendar-turn ${one.state === 'leave' ? 'calendar-turn-leave' : one.to <= now ? 'calendar-turn-past' : ''} ${keyOf(one) === chosen ? 'calendar-turn-on' : ''}`}
            >
              <View className='calendar-turn-words'>
                <View>{hoursInWords(one)}</View>
                <View className='strong'>{one.surname}律师</View>
                {one.state === 'leave' && <View className='care'>请假，没人值</View>}
              </View>
            </Tap>
          ))
        }}
      </Calendar>
      {width === 'wide' && panel}
    </>
  )
}
