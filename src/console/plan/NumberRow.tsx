import { Field } from '../../ui/Field'
import { type NumberField, rangeInWords } from './fields'

interface NumberRowProps {
  field: NumberField
  initial: string
  wrong: boolean
  onInput: (typed: string) => void
}

/** One number of the plan: what it means, its unit, what it may be. */
export function NumberRow({ field, initial, wrong, onInput }: NumberRowProps) {
  const { path, label, hint, unit, limits: { max } } = field
  return (
    <Field
      id={`plan-${path}`} label={`${label}（${unit}）`} hint={hint} kind='number' initial={initial} max={String(max).length}
      error={wrong ? rangeInWords(field) : undefined} onInput={onInput}
    />
  )
}
