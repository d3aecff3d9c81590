import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './split.css'

interface SplitProps {
  list: ReactNode
  /** null on a phone, where the detail is a page of its own */
  detail: ReactNode
  /** what a screen reader calls the two halves */
  names: { list: string; detail: string }
  /** the half that stays in sight, with a scroll of its own, while the page moves */
  stays: 'list' | 'detail'
}

/** A list and its detail: beside each other in a wide window, below each other on a phone. */
export function Split({ list, detail, names, stays }: SplitProps) {
  return (
    <View className={`split split-${stays}-stays`}>
      <View className='split-list' aria-role='region' aria-label={names.list}>{list}</View>
      {detail && <View className='split-detail' aria-role='region' aria-label={names.detail}>{detail}</View>}
    </View>
  )
}
