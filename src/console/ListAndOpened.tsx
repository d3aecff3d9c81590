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
  /** what stands there until then, in a wide window; nothing where there is nothing to open */
  idle: ReactNode
}

/** Both beside each other, or the open one alone; it stays the same when the window changes, with all that was begun in it. */
export function ListAndOpened({ opened, detail, idle, ...rest }: ListAndOpenedProps) {
  const beside = detail || (opened.width === 'wide' && idle) || null
  return <View className={detail && opened.look === 'alone' ? 'office-alone' : ''}><Split stays='detail' detail={beside} {...rest} /></View>
}
