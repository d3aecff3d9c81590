import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface DoorProps {
  icon?: IconName
  title: string
  /** one quiet line below */
  line?: string | undefined
  /** a word that stands out, e.g. 2 条未读 */
  mark?: string | undefined
  onTap: () => void
}

/** A way on: icon, title, a line about it. */
export function Door({ icon, title, line, mark, onTap }: DoorProps) {
  return (
    <Tap className='door' onTap={onTap}>
      {icon && <Icon name={icon} />}
      <View className='door-words'>
        <View className='door-title'>{title}</View>
        {line && <View className='door-line'>{line}</View>}
      </View>
      {mark && <View className='door-mark'>{mark}</View>}
      <Icon name='next' />
    </Tap>
  )
}

/** Doors below each other, with lines between them. */
export function Doors({ children }: { children: ReactNode }) {
  return <View className='doors'>{children}</View>
}
