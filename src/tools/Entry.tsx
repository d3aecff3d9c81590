import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { DayField } from '../ui/DayField'
import { FieldFrame } from '../ui/Field'
import type { Row } from './form'

interface EntryProps {
  row: Row
  /** what stands in it now */
  text: string
  /** the last day that may be chosen */
  today: string
  error: string | undefined
  onInput: (text: string) => void
}

/** Beyond so many choices only the chosen one stays in sight. */
const many = 4
const again = '换一个'

function ChoiceEntry({ row, text, onInput }: EntryProps & { row: Row & { kind: 'choice' } }) {
  const [open, setOpen] = useState(text ? 'no' : 'yes')
  const folded = open === 'no' && row.options.length > many
  const choose = (value: string) => {
    setOpen('no')
    onInput(value)
  }
  return (
    <View className='stack'>
      <View className='field-label' aria-hidden='true'>{row.label}</View>
      {row.hint && <View className='field-hint'>{row.hint}</View>}
      <Choice label={row.label} options={folded ? row.options.filter(({ value }) => value === text) : row.options} chosen={text || null} onChoose={choose} />
      {folded && <Button kind='quiet' label={`${again}：${row.label}`} onTap={() => setOpen('yes')}>{again}</Button>}
    </View>
  )
}

/** A day; one that need not be given can be taken back, which WeChat's own picker does not offer. */
function DayEntry({ row: { name, label, hint, need }, text, today, error, onInput }: EntryProps) {
  const [first, setFirst] = useState({ round: 0, day: text })
  const clear = () => {
    setFirst({ round: first.round + 1, day: '' })
    onInput('')
  }
  return (
    <View className='stack'>
      <DayField
        key={first.round} id={`tool-${name}`} label={label} {...hint ? { hint } : {}} error={error} initial={first.day} last={today} onInput={onInput}
      />
      {need === 'may' && text !== '' && <Button kind='quiet' width='words' label={`清空这一格：${label}`} onTap={clear}>清空这一格</Button>}
    </View>
  )
}

/** A number, on the keys that have a decimal point where one may be typed. */
function NumberEntry({ row: { name, label, hint, kind }, text, error, onInput }: EntryProps) {
  const [first] = useState(text)
  return (
    <FieldFrame id={`tool-${name}`} label={label} hint={hint} error={error}>
      <Input
        id={`tool-${name}`} className='field-entry' type={kind === 'count' ? 'number' : 'digit'} defaultValue={first} maxlength={16}
        aria-label={label} {...error ? { 'aria-invalid': 'true' } : {}} onInput={({ detail }) => onInput(detail.value)}
      />
    </FieldFrame>
  )
}

/** One entry of a calculator, in the way its table says. */
export function Entry(props: EntryProps) {
  const { row } = props
  if (row.kind === 'choice') return <ChoiceEntry {...props} row={row} />
  return row.kind === 'day' ? <DayEntry {...props} /> : <NumberEntry {...props} />
}
