import { View } from '@tarojs/components'
import { type CallError, whyOf } from '../../client/call'
import { Heading } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Ticks } from '../../ui/Ticks'
import { Arrows } from '../arrows'
import { weekdayOptions } from './words'
import { clockOf, type Written } from './written'

const holidays = [
  { value: 'on', name: '法定节假日照常', line: '只看星期几' },
  { value: 'off', name: '法定节假日休息', line: '调休要上班的周末照常' },
] as const

const isClock = (typed: string) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(clockOf(typed))

interface HoursProps {
  written: Written
  wrong: CallError<'plan.set'> | null
  onChange: (part: Partial<Written>) => void
}

/** When the service runs. */
export function Hours({ written: { weekdays, from, to, holidays: on }, wrong, onChange }: HoursProps) {
  const why = (field: string) => whyOf(wrong, `plan.dutyHours.${field}`)
  return (
    <>
      <Heading look='section-title'>什么时候值班</Heading>
      <View className={`plan-days ${why('weekdays') ? 'group-wrong' : ''}`}><Ticks label='星期几值班' options={weekdayOptions} chosen={weekdays} onChange={chosen => onChange({ weekdays: chosen })} /></View>
      {why('weekdays') && <Note>至少选一天。</Note>}
      <View className='office-pair'>
        <Field id='plan-from' label='几点开始' hint='写成 08:00 这样' initial={from} max={5} error={why('from') && '请写成 08:00 这样'} onInput={typed => onChange({ from: typed })} />
        <Field
          id='plan-to' label='几点结束' hint='写成 22:00 这样，最晚 24:00' initial={to} max={5}
          error={why('to') && (isClock(to) ? '结束要比开始晚' : '请写成 22:00 这样')} onInput={typed => onChange({ to: typed })}
        />
      </View>
      <Arrows id='plan-holidays'><Choice label='法定节假日' columns='two' options={holidays} chosen={on} onChoose={chosen => onChange({ holidays: chosen })} /></Arrows>
    </>
  )
}
