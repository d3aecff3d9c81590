import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import { FieldFrame } from './Field'

export interface DayFieldProps {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  /** `2026-11-21`, or '' */
  initial: string
  /** the last day that may be chosen */
  last: string
  onInput: (day: string) => void
}

/** A day, by WeChat's own picker. */
export function DayField({ id, label, hint, error, initial, last, onInput }: DayFieldProps) {
  const [day, setDay] = useState(initial)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Picker mode='date' value={day || last} end={last} onChange={({ detail }) => { setDay(detail.value); onInput(detail.value) }}>
        <View className='field-entry field-day' aria-role='button' aria-label={label}>{day || '点这里选日期'}</View>
      </Picker>
    </FieldFrame>
  )
}
