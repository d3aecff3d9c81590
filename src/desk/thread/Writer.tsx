import { View } from '@tarojs/components'
import { limits, type Thread } from '@contract'
import { useEffect, useState } from 'react'
import { whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { enter, leaveEntry, useKeys } from '../keys'
import { Citations } from './Citations'
import { type Kind, useWriting } from './draft'
import { useSend } from './useSend'

interface WriterProps {
  kind: Kind
  thread: Thread
  /** `write`: the keyboard goes straight into the box */
  entry: 'read' | 'write'
  onSent: (kind: Kind) => void
  /** it was refused; the thread may have moved on */
  onRefused: () => void
}

const words: Record<Kind, { label: string; hint: string; send: string }> = {
  answer: { label: '写答复', hint: '先说结论，再说怎么做、留什么证据、去哪里、什么时候之前。', send: '发出答复' },
  askBack: { label: '再问一点', hint: '问清楚缺的那一点。工友回复前，时间不算。', send: '发出问题' },
}

const boxId = 'desk-writer'

/** One box to write in. What is typed is kept at once and only forgotten when it has been sent. */
export function Writer({ kind, thread, entry, onSent, onRefused }: WriterProps) {
  const draft = useWriting(kind, thread.id)
  const [citations, setCitations] = useState(draft.initial.citations)
  const [drawer, setDrawer] = useState<'open' | 'shut'>('shut')
  const { send, busy, error } = useSend(kind, thread)
  const { label, hint, send: says } = words[kind]
  useEffect(() => { if (entry === 'write') enter(boxId) }, [entry])

  const cite = (next: string[]) => {
    setCitations(next)
    draft.change({ citations: next })
  }
  const post = async () => {
    if (await send(draft.current())) {
      draft.clear()
      onSent(kind)
    } else onRefused()
  }
  useKeys({ 'ctrl+enter': () => { void post() }, escape: leaveEntry })

  const wrong = whyOf(error, 'text')
  return (
    <View className='stack'>
      <Field id={boxId} label={label} hint={hint} kind='long' initial={draft.initial.text} max={limits.message.max} error={wrong} onInput={text => draft.change({ text })} />
      {draft.state === 'kept' && <View className='quiet small'>写的随时存着，关掉再打开还在。</View>}
      {kind === 'answer' && <Citations topic={thread.topic} chosen={citations} onChange={cite} drawer={drawer} />}
      {error && !wrong && <Note>{error.says}</Note>}
      <View className='buttons'>
        {kind === 'answer' && (
          <Button icon='book' onTap={() => setDrawer(drawer === 'open' ? 'shut' : 'open')}>{drawer === 'open' ? '收起法律' : '引用法律'}</Button>
        )}
        <Button kind='filled' state={busy === 'yes' ? 'busy' : 'ready'} busy='正在发…' onTap={() => { void post() }}>{says}</Button>
      </View>
    </View>
  )
}
