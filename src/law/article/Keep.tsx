import { View } from '@tarojs/components'
import type { ArticlePage } from '@contract'
import { useState } from 'react'
import { copy } from '../../client/privacy'
import { Button } from '../../ui/Button'
import { onWeb } from '../../ui/platform'
import { copyOf } from '../words'

const done = { done: '抄好了，到微信里粘贴', refused: '没抄上，再点一次' } as const

/** Takes the article along: its words with where they stand, or only where they stand when they are not here. */
export function Keep({ page }: { page: ArticlePage }) {
  const [copied, setCopied] = useState<'no' | keyof typeof done>('no')
  const first = page.paragraphs.length > 0 ? '抄下来' : '抄下出处和网址'
  return (
    <View className='stack'>
      <Button icon='copy' onTap={() => { void copy(copyOf(page)).then(setCopied) }}>{copied === 'no' ? first : done[copied]}</Button>
      <View className='quiet small' aria-role='status'>{copied === 'done' ? '连出处一起抄好了。' : onWeb ? '连法律名字、版本和条号一起抄。' : '连出处一起抄。要发给别人，点右上角“…”转发。'}</View>
    </View>
  )
}
