import { View } from '@tarojs/components'
import type { Topic } from '@contract'

/** Every icon there is: the twelve topics and the words of the interface. */
export type IconName = Topic
  | 'ask' | 'book' | 'list' | 'bell' | 'phone' | 'pin' | 'clock' | 'person' | 'camera' | 'next'
  | 'back' | 'close' | 'check' | 'plus' | 'care' | 'offline' | 'copy' | 'shield' | 'star'
  | 'refresh' | 'desk' | 'chart' | 'edit' | 'search' | 'calendar'

/** Drawn beside words that say the same, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} aria-hidden='true' />
}
