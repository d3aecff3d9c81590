import { View } from '@tarojs/components'
import { limits } from '@contract'
import { dayInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

const empty = { text: '' }

interface ReopenProps { id: string; until: string; now: string; onReopened: () => void }

/** Not solved after all: the same consultation goes on, with the same lawyer first. */
export function Reopen({ id, until, now, onReopened }: ReopenProps) {
  const draft = useDraft(`reopen/${id}`, empty)
  const [open, setOpen] = useState(draft.state === 'kept' ? 'yes' : 'no')
  const { run, state, error } = useAction('consultation.reopen')
  if (open === 'no') return <Button icon='edit' onTap={() => setOpen('yes')}>还没解决，再请律师看看</Button>
  const send = async () => {
    const result = await run({ id, text: draft.current().text })
    if (!result.ok) return
    draft.clear()
    onReopened()
  }
  return (
    <Card title='还没解决？接着办'>
      <View className='quiet'>{dayInWords(until, now)}前都可以接着问，先请原来的律师看。</View>
      <Field
        id='reopen' kind='long' label='现在是什么情况？' initial={draft.initial.text} max={limits.message.max}
        error={whyOf(error, 'text')} onInput={text => draft.change({ text })}
      />
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在发…' onTap={() => { void send() }}>{state === 'failed' ? '再发一次' : '发给律师'}</Button>
    </Card>
  )
}
