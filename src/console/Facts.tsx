import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface FactsProps {
  label: string
  /** what each is called, and what it is; nothing is left out */
  rows: readonly { name: string; says: ReactNode }[]
}

/** What is known of something, a line each. */
export function Facts({ label, rows }: FactsProps) {
  return (
    <View className='office-facts' aria-role='list' aria-label={label}>
      {rows.filter(({ says }) => says).map(({ name, says }) => (
        <View key={name} className='office-fact' aria-role='listitem'><View className='office-fact-name'>{name}</View><View className='grow'>{says}</View></View>
      ))}
    </View>
  )
}
