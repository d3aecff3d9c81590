import { View } from '@tarojs/components'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import './checks.css'

interface ChecksProps<T extends string | number> {
  label: string
  options: readonly { value: T; name: string; line?: string }[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
  /** `row`: short words beside each other */
  look?: 'list' | 'row'
}

/** Any number of several. */
export function Checks<T extends string | number>({ label, options, chosen, onChange, look = 'list' }: ChecksProps<T>) {
  const toggle = (value: T) => onChange(options.map(option => option.value).filter(one => chosen.includes(one) !== (one === value)))
  return (
    <View className={`checks checks-${look}`} aria-role='group' aria-label={label}>
      {options.map(({ value, name, line }) => {
        const on = chosen.includes(value)
        return (
          <Tap key={value} className={`check ${on ? 'check-on' : ''}`} pressed={on} onTap={() => toggle(value)}>
            <View className='check-box'>{on && <Icon name='check' />}</View>
            <View className='grow'>{name}{line && <View className='choice-line'>{line}</View>}</View>
          </Tap>
        )
      })}
    </View>
  )
}
