import type { DayFieldProps } from './DayField'
import { FieldFrame } from './Field'

/** A day, by the browser's own date entry. */
export function DayField({ id, label, hint, error, initial, last, onInput }: DayFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id} className='field-entry' type='date' max={last} defaultValue={initial} aria-label={label}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
