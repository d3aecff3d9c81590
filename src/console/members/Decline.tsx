import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import type { ActProps } from './act'
import { reasonNames } from './words'

type Reason = keyof typeof reasonNames

const options = (Object.keys(reasonNames) as Reason[]).map(value => ({ value, ...reasonNames[value] }))
const nothing = { note: '' }

/** With a reason, each of which has its way on for the worker. */
export function Decline({ of, onDone, onRefused }: ActProps) {
  const draft = useDraft(`memberDecline/${of.id}`, nothing)
  const [reason, setReason] = useState<Reason | null>(null)
  const { run, state, error } = useAction('member.decline')
  const why = whyOf(error, 'note')
  const decline = async () => {
    if (!reason) return
    const result = await run({ id: of.id, reason, note: draft.current().note.trim() || null })
    if (!result.ok) return result.error.name === 'MemberChanged' ? onRefused() : undefined
    draft.clear()
    onDone('已经告诉工友原因，和接下来能怎么办。')
  }
  return (
    <View className='stack'>
      <Choice label='为什么' options={options} chosen={reason} onChoose={setReason} />
      <Field id={`decline-${of.id}`} kind='short' label='再说一句（工友看得到，可以不写）' initial={draft.initial.note} max={300} error={why && '选“别的原因”时，请写至少 4 个字'} onInput={note => draft.change({ note })} />
      {error && !why && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : reason ? 'ready' : 'disabled'} busy='正在发…' onTap={() => { void decline() }}>{reason ? '不收，告诉他原因' : '先选一个原因'}</Button>
    </View>
  )
}
