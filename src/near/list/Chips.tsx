import { View } from '@tarojs/components'
import { Tap } from '../../ui/Tap'
import { toggled } from '../../ui/toggled'

interface ChipsProps<T extends string> {
  label: string
  options: readonly { value: T; name: string }[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

/** Any of several small words beside each other. */
export function Chips<T extends string>({ label, options, chosen, onChange }: ChipsProps<T>) {
  return (
    <View className='chips' aria-role='group' aria-label={label}>
      {options.map(({ value, name }) => (
        <Tap key={value} className={`chip ${chosen.includes(value) ? 'chip-on' : ''}`} pressed={chosen.includes(value)} onTap={() => onChange(toggled(chosen, value))}>{name}</Tap>
      ))}
    </View>
  )
}
