import { View } from '@tarojs/components'
import { Button } from './Button'
import { Icon } from './Icon'

interface FailureProps {
  /** what happened, in a sentence */
  says: string
  /** what is safe */
  safe?: string
  onRetry?: (() => void) | undefined
  /** words of the way on */
  way?: string
}

/** A page that could not be shown: what happened, what is safe, one way on. */
export function Failure({ says, safe, onRetry, way = '再试一次' }: FailureProps) {
  return (
    <View className='plain' aria-role='alert'>
      <Icon name='care' />
      <View className='plain-title'>{says}</View>
      {safe && <View className='quiet'>{safe}</View>}
      {onRetry && <Button width='words' onTap={onRetry}>{way}</Button>}
    </View>
  )
}

const notes = {
  care: { icon: 'care', role: 'alert' },
  good: { icon: 'check', role: 'status' },
  time: { icon: 'clock', role: 'note' },
} as const

/** The same beside content that stays: one block above the button it belongs to. */
export function Note({ children, tone = 'care' }: { children: string; tone?: keyof typeof notes }) {
  const { icon, role } = notes[tone]
  return <View className={`note note-${tone}`} aria-role={role}><Icon name={icon} /><View className='grow'>{children}</View></View>
}
