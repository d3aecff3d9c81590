import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

export interface Option<T extends string> {
  value: T
  name: string
  line?: string
  icon?: IconName
}

interface ChoiceProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  chosen: T | null
  onChoose: (value: T) => void
  columns?: 'one' | 'two'
}

/** One of several, as large rows that are all in sight. */
export function Choice<T extends string>({ label, options, chosen, onChoose, columns = 'one' }: ChoiceProps<T>) {
  return (
    <View className={`choice choice-${columns}`} aria-role='radiogroup' aria-label={label}>
      {options.map(({ value, name, line, icon }) => (
        <Tap
          key={value} role='radio' checked={chosen === value} onTap={() => onChoose(value)}
          className={`choice-row ${chosen === value ? 'choice-on' : ''}`}
        >
          {icon ? <Icon name={icon} /> : <View className='choice-dot' />}
          <View className='choice-words'>{name}{line && <View className='choice-line'>{line}</View>}</View>
        </Tap>
      ))}
    </View>
  )
}
