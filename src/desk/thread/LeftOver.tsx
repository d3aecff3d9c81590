import { View } from '@tarojs/components'
import type { Input } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useDraft } from '../../client/draft'
import { copy } from '../../client/privacy'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { draftName, type Kept, type Kind, nothing } from './draft'
import './thread.css'

type Id = Input<'draft.drop'>['consultation']

interface LeftProps {
  title: string
  text: string
  onDrop: () => void
}

function Left({ title, text, onDrop }: LeftProps) {
  const [copied, setCopied] = useState<'no' | 'done' | 'refused'>('no')
  return (
    <Card title={title}>
      <View className='desk-left-text'>{text}</View>
      <View className='buttons'>
        <Button icon='copy' onTap={() => { void copy(text).then(setCopied) }}>{copied === 'done' ? '已复制' : '复制'}</Button>
        <Button kind='quiet' onTap={onDrop}>不要了</Button>
      </View>
    </Card>
  )
}

const useKept = (kind: Kind, id: Id) => useDraft<Kept>(draftName(kind, id), nothing)

/** What was written for a consultation that can no longer be written to: here, and in the list of what was not sent. */
export function LeftOver({ id }: { id: Id }) {
  const [answer, askBack] = [useKept('answer', id), useKept('askBack', id)]
  const { data, reload } = useQuery('draft.list', {})
  const drop = useAction('draft.drop')
  const saved = data?.drafts.find(({ consultation }) => consultation === id)
  const written = answer.current().text || saved?.text
  const dropAnswer = async () => {
    if (saved && !(await drop.run({ consultation: id, state: saved.state })).ok) return
    answer.clear()
    reload()
  }
  return (
    <>
      {drop.error && <Note>{drop.error.says}</Note>}
      {written && <Left title='您写的答复还在' text={written} onDrop={() => { void dropAnswer() }} />}
      {written && saved && <View className='quiet small'>工作台的“没送出去的草稿”里也有，换台设备也能看到。</View>}
      {askBack.current().text && <Left title='您写的问题还在' text={askBack.current().text} onDrop={askBack.clear} />}
    </>
  )
}
