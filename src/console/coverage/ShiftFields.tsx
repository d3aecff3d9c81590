import { View } from '@tarojs/components'
import type { DutyLawyer } from '@contract'
import { topicNames } from '@domain/topic'
import { dayOf } from '@domain/calendar'
import { plusDaysOn } from '@domain/week'
import { weekdayNames } from '@domain/weekday'
import { type CallError, whyOf } from '../../client/call'
import { Choice } from '../../ui/Choice'
import { DayField } from '../../ui/DayField'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Ticks } from '../../ui/Ticks'
import './gaps.css'
import { Arrows } from '../arrows'
import { isNight, type Written } from './written'

const kinds = [{ value: 'once', name: '只这一次' }, { value: 'weekly', name: '每周都有' }] as const
const weekdayOptions = weekdayNames.map((name, at) => ({ value: String(at + 1), name: `周${name}` }))
const aheadDays = 365

interface FieldsProps {
  written: Written
  lawyers: readonly DutyLawyer[]
  wrong: CallError<'duty.plan'> | null
  now: string
  onChange: (part: Partial<Written>) => void
}

/** Who, when, and for which questions. */
export function ShiftFields({ written, lawyers, wrong, now, onChange }: FieldsProps) {
  const lawyer = lawyers.find(({ id }) => id === written.lawyerId)
  const why = (field: string) => whyOf(wrong, `shift.${field}`)
  const last = plusDaysOn(dayOf(now), aheadDays)
  return (
    <>
      <View className='strong'>哪位律师</View>
      <Arrows id='shift-lawyer'><Choice
        label='哪位律师' columns='two' chosen={written.lawyerId} onChoose={lawyerId => onChange({ lawyerId, topics: [] })}
        options={lawyers.map(({ id, surname, unit }) => ({ value: id, name: `${surname}律师`, line: unit }))}
      /></Arrows>
      <Arrows id='shift-kind'><Choice label='一次还是每周' columns='two' options={kinds} chosen={written.kind} onChoose={kind => onChange({ kind })} /></Arrows>
      <DayField id='shift-day' label={written.kind === 'once' ? '哪一天' : '从哪天起'} initial={written.day} last={last} onInput={day => onChange({ day })} />
      {written.kind === 'weekly' && <View className='shift-days'><Ticks label='星期几' options={weekdayOptions} chosen={written.weekdays} onChange={weekdays => onChange({ weekdays })} /></View>}
      {why('weekdays') && <Note>至少选一天。</Note>}
      <View className='office-pair'>
        <Field id='shift-from' label='几点开始' hint='写成 08:00 这样' initial={written.from} max={5} error={why('from') && '请写成 08:00 这样'} onInput={from => onChange({ from })} />
        <Field id='shift-to' label='几点结束' hint='写成 12:00 这样，最晚 24:00' initial={written.to} max={5} error={why('to') && '请写成 12:00 这样，和开始不能一样'} onInput={to => onChange({ to })} />
      </View>
      {isNight(written) && <View className='quiet small'>结束比开始早：到第二天结束的夜班。</View>}
      {lawyer && (
        <>
          <View className='strong'>答哪些问题（不选就是都答）</View>
          <Ticks label='答哪些问题' options={lawyer.topics.map(topic => ({ value: topic, name: topicNames[topic].name }))} chosen={written.topics} onChange={topics => onChange({ topics })} />
        </>
      )}
    </>
  )
}
