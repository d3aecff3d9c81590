import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** White paper with a line around it; `title` is a heading. */
export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <View className='card'>
      <View className='card-body'>
        {title && <Heading>{title}</Heading>}
        {children}
      </View>
    </View>
  )
}

/** A heading below the page's own. */
export function Heading({ children, look = 'card-title' }: { children: string; look?: 'card-title' | 'section-title' }) {
  return <View className={look} aria-role='heading' aria-level='2'>{children}</View>
}
