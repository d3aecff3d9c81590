import { View } from '@tarojs/components'
import { limits, type Thread } from '@contract'
import { useEffect } from 'react'
import { whyOf } from '../../client/call'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { enter, leaveEntry, useKeys } from '../keys'
import { Citations } from './Citations'
import type { Kind } from './draft'
import { LawFinder } from './LawFinder'
import { Replies } from './Replies'
import { Tools } from './Tools'
import { useBox, useCitations } from './useBox'
import { useSend } from './useSend'
import { useTool } from './useTool'
import type { Writings } from './useWriting'
import { keepingInWords } from './words'

export interface WriterProps {
  kind: Kind
  thread: Thread
  writing: Writings
  /** `write`: the keyboard goes straight into the box */
  entry: 'read' | 'write'
  /** `quiet` while something else on the screen is the one thing to do */
  look: 'first' | 'quiet'
  onSent: (kind: Kind) => void
  /** it was refused; the thread may have moved on */
  onRefused: () => void
}

const words: Record<Kind, { label: string; hint: string; send: string }> = {
  answer: { label: '写答复', hint: '先说结论，再说怎么做、留什么证据、去哪里、什么时候之前。', send: '发出答复' },
  askBack: { label: '再问一点', hint: '问清楚缺的那一点。工友回复前，时间不算。', send: '发出问题' },
}

const boxId = 'desk-writer'
const none: never[] = []

/** One box to write in, with the law and saved replies beside it. */
export function Writer({ kind, thread, writing, entry, look, onSent, onRefused }: WriterProps) {
  const now = useNow()
  const { box, put } = useBox(boxId, writing)
  const { chosen, drop, toggle } = useCitations(writing)
  const { tool, setTool, find } = useTool()
  const cards = useQuery('law.list', kind === 'answer' && (tool === 'law' || chosen.length > 0) ? {} : null).data?.cards ?? none
  const { send, busy, error } = useSend(kind, thread, writing)
  const { label, hint, send: says } = words[kind]
  const post = () => { void send().then(what => { if (what === 'sent') onSent(kind); else onRefused() }) }
  useEffect(() => { if (entry === 'write') enter(boxId) }, [entry])
  useKeys({ 'ctrl+enter': post, escape: leaveEntry, ...(kind === 'answer' ? { '/': find } : {}) })

  const wrong = whyOf(error, 'text')
  return (
    <View className='desk-write'>
      <View className='stack'>
        <Field key={box.turn} id={boxId} label={label} hint={hint} kind='long' initial={box.text} max={limits.message.max} error={wrong} onInput={text => writing.change({ text })} />
        <View className='quiet small'>{keepingInWords(writing.keeping, now)}</View>
        {kind === 'answer' && <Citations chosen={chosen} cards={cards} onDrop={drop} />}
        {error && !wrong && <Note>{error.says}</Note>}
        <Button kind={look === 'first' ? 'filled' : 'outline'} state={busy === 'yes' ? 'busy' : 'ready'} busy='正在发…' onTap={post}>{says}</Button>
      </View>
      {kind === 'answer' && (
        <Tools tool={tool} onTool={setTool}>
          {tool === 'law' && <LawFinder topic={thread.topic} cards={cards} chosen={chosen} onCite={toggle} onWrite={put} />}
          {tool === 'replies' && <Replies written={() => writing.current().text} onWrite={put} />}
        </Tools>
      )}
    </View>
  )
}
