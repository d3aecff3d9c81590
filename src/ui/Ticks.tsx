import { View } from '@tarojs/components'
import type { Option } from './Choice'
import { Icon } from './Icon'
import { Tap } from './Tap'
import { toggled } from './toggled'

interface TicksProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

/** Any of several, or none. */
export function Ticks<T extends string>({ label, options, chosen, onChange }: TicksProps<T>) {
  return (
    <View className='choice' aria-role='group' aria-label={label}>
      {options.map(({ value, name, line }) => {
        const on = chosen.includes(value)
        return (
          <Tap key={value} role='checkbox' checked={on} onTap={() => onChange(toggled(chosen, value))} className={`choice-row ${on ? 'choice-on' : ''}`}>
            <View className='choice-box'>{on && <Icon name='check' />}</View>
            <View className='choice-words'>{name}{line && <View className='choice-line'>{line}</View>}</View>
          </Tap>
        )
      })}
    </View>
  )
}
