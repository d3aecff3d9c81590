import { View } from '@tarojs/components'
import { type SignalDeed, type SignalLine } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { signalNote } from '../../contract/signal'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Arrows } from '../arrows'
import { deedOptions, doneInWords, headline, whenInWords } from './words'

interface SignalProps { line: SignalLine; now: string; onDone: (says: string) => void }

/** The name is opened on request, and each look is written down. */
function Employer({ id }: Pick<SignalLine, 'id'>) {
  const opened = useAction('signal.open')
  if (opened.data) return <View className='strong'>{opened.data.employer ?? '工友没有写单位的名字，只写了信用代码。'}</View>
  return (
    <>
      {opened.error && <Note>{opened.error.says}</Note>}
      <View className='quiet'>看单位的名字会记下来：谁看的，什么时候。名字是工友写的，写法可能不一样。</View>
      <Button state={opened.state === 'busy' ? 'busy' : 'ready'} width='words' onTap={() => { void opened.run({ id }) }}>看是哪家单位</Button>
    </>
  )
}

function Deed({ line: { id, workers }, onDone }: Omit<SignalProps, 'now'>) {
  const said = useAction('signal.acknowledge')
  const [deed, setDeed] = useState<SignalDeed | null>(null)
  const [note, setNote] = useState('')
  const send = async () => {
    if (!deed) return
    const result = await said.run({ id, workers, deed, ...note.trim() && { note } })
    if (result.ok) onDone('记下来了。再有这么多位工友问，会再提醒。')
  }
  return (
    <>
      <View className='strong'>办了什么？</View>
      <Arrows id={`deed-${id}`}><Choice label='办了什么' columns='two' options={deedOptions} chosen={deed} onChoose={setDeed} /></Arrows>
      <Field id={`note-${id}`} kind='short' label='多说两句（可以不写）' hint='不要写工友的名字。' max={signalNote.max} error={whyOf(said.error, 'note')} onInput={setNote} />
      {said.error && !whyOf(said.error, 'note') && <Note>{said.error.says}</Note>}
      <Button kind={deed ? 'filled' : 'outline'} state={said.state === 'busy' ? 'busy' : deed ? 'ready' : 'disabled'} busy='正在记…' onTap={() => { void send() }}>记下来</Button>
    </>
  )
}

/** One signal: how many, where, since when; the employer on request; what was done. */
export function Signal({ line, now, onDone }: SignalProps) {
  const done = doneInWords(line, now)
  return (
    <Card title={headline(line)}>
      <View className='quiet'>{whenInWords(line, now)}</View>
      {done && <View>{done}</View>}
      <Employer id={line.id} />
      {line.state === 'raised' && <Deed line={line} onDone={onDone} />}
    </Card>
  )
}
