import { Input, Label, Textarea, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from './Icon'

interface FieldProps {
  /** unique on its page; the label points to it */
  id: string
  label: string
  hint?: string
  error?: string | undefined
  /** `text` one line, `long` a story, `short` a few lines, `number` digits */
  kind?: 'text' | 'long' | 'short' | 'number'
  /** what it starts with; the field is uncontrolled, give it a new `key` to start anew */
  initial?: string
  placeholder?: string
  max: number
  onInput: (text: string) => void
}

/** Label above, hint, what is wrong in words, and how much room is left. */
export function Field({ id, label, hint, error, kind = 'text', initial = '', placeholder = '', max, onInput }: FieldProps) {
  const [length, setLength] = useState(initial.length)
  const lines = kind === 'long' || kind === 'short'
  const entry = {
    id, placeholder, className: `field-entry ${lines ? 'field-long' : ''} ${kind === 'short' ? 'field-short' : ''}`,
    defaultValue: initial, maxlength: max, 'aria-label': label, ...(error ? { 'aria-invalid': 'true' } : {}),
    onInput: ({ detail }: { detail: { value: string } }) => { setLength(detail.value.length); onInput(detail.value) },
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} foot={lines ? `${length} / ${max}` : undefined}>
      {lines ? <Textarea {...entry} /> : <Input {...entry} type={kind === 'number' ? 'number' : 'text'} />}
    </FieldFrame>
  )
}

interface FrameProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  foot?: string | undefined
  children: ReactNode
}

/** What every entry has around it. */
export function FieldFrame({ id, label, hint, error, foot, children }: FrameProps) {
  return (
    <View className={`field ${error ? 'field-wrong' : ''}`}>
      <Label className='field-label' for={id}>{label}</Label>
      {hint && <View className='field-hint'>{hint}</View>}
      {children}
      {(error || foot) && (
        <View className='field-foot'>
          {error && <View className='field-error' aria-role='alert'><Icon name='care' />{error}</View>}
          {foot && <View className='field-count'>{foot}</View>}
        </View>
      )}
    </View>
  )
}
