import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from '../../ui/Card'
import './rows.css'

/** Rows under a heading that says how many there are; the number is read out when it changes. */
export function Group({ title, count, children }: { title: string; count?: string; children: ReactNode }) {
  return (
    <View className='desk-group'>
      <View className='desk-group-head'>
        <Heading look='section-title'>{title}</Heading>
        {count && <View className='quiet small' aria-live='polite'>{count}</View>}
      </View>
      {children}
    </View>
  )
}
