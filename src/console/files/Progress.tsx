import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import './progress.css'

/** How far something came, in words and as a bar; `of` is 0 while nobody knows. */
export function Progress({ says, done, of }: { says: string; done: number; of: number }) {
  const percent = of > 0 ? Math.min(100, Math.floor(done / of * 100)) : 0
  return (
    <View className='progress'>
      <View aria-role='status'>{of > 0 ? `${says}：${done} / ${of}` : `${says}…`}</View>
      <View className='progress-all' aria-hidden='true'><View className='progress-done' style={{ '--done': `${percent}%` } as CSSProperties} /></View>
    </View>
  )
}
