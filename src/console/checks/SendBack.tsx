import { View } from '@tarojs/components'
import { type CheckLine, limits } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { reasons, whatWords } from './words'

interface SendBackProps { line: CheckLine; onDone: (says: string) => void; onLeave: () => void }

/** Why, in words that say what to do; the worker reads them below what they wrote. */
export function SendBack({ line, onDone, onLeave }: SendBackProps) {
  const [reason, setReason] = useState({ text: '', from: '' })
  const { run, state, error } = useAction('check.sendBack')
  const why = whyOf(error, 'reason')
  const send = async () => {
    if ((await run({ id: line.id, entry: line.entry, reason: reason.text })).ok) onDone(whatWords[line.what].backDone)
  }
  return (
    <View className='stack'>
      <Choice label='为什么' columns='two' options={reasons} chosen={reason.from || null} onChoose={from => setReason({ text: from, from })} />
      <Field
        key={reason.from} id={`back-${line.entry}`} kind='short' label='写给工友的话' hint='好好说，说清楚怎么改。' initial={reason.text} max={limits.sentBack.max} error={why}
        onInput={text => setReason(now => ({ ...now, text }))}
      />
      {error && !why && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={state === 'busy' ? 'busy' : reason.text.trim().length >= limits.sentBack.min ? 'ready' : 'disabled'} busy='正在发…' onTap={() => { void send() }}>{whatWords[line.what].back}</Button>
        <Button kind='quiet' onTap={onLeave}>先不退</Button>
      </View>
    </View>
  )
}
