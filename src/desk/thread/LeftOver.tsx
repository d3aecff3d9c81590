import { View } from '@tarojs/components'
import { useState } from 'react'
import { copy } from '../../client/privacy'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { type Kind, useWriting } from './draft'
import './thread.css'

function Left({ kind, id }: { kind: Kind; id: string }) {
  const draft = useWriting(kind, id)
  const [copied, setCopied] = useState<'no' | 'done' | 'refused'>('no')
  const { text } = draft.initial
  if (draft.state === 'empty' || !text) return null
  return (
    <Card title={kind === 'answer' ? '您写的答复还在' : '您写的问题还在'}>
      <View className='desk-left-text'>{text}</View>
      <View className='buttons'>
        <Button icon='copy' onTap={() => { void copy(text).then(setCopied) }}>{copied === 'done' ? '已复制' : '复制'}</Button>
        <Button kind='quiet' onTap={draft.clear}>不要了</Button>
      </View>
    </Card>
  )
}

/** What was written for a consultation that can no longer be written to. */
export function LeftOver({ id }: { id: string }) {
  return <><Left kind='answer' id={id} /><Left kind='askBack' id={id} /></>
}
