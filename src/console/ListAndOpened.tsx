import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Split } from '../ui/Split'
import type { Opened } from './opened'

interface ListAndOpenedProps {
  opened: Opened
  names: { list: string; detail: string }
  list: ReactNode
  /** null while nothing is open */
  detail: ReactNode
}

/** Both beside each other, or the open one alone; it stays the same when the window changes, with all that was begun in it. */
export function ListAndOpened({ opened, detail, ...rest }: ListAndOpenedProps) {
  return <View className={detail && opened.look === 'alone' ? 'office-alone' : ''}><Split stays='detail' detail={detail} {...rest} /></View>
}
