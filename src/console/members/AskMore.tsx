import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import type { ActProps } from './act'

const nothing = { text: '' }

/** Asks the worker for more; the three days stand still meanwhile. */
export function AskMore({ of, onDone, onRefused }: ActProps) {
  const draft = useDraft(`memberAsk/${of.id}`, nothing)
  const { run, state, error } = useAction('member.ask')
  const why = whyOf(error, 'text')
  const ask = async () => {
    const result = await run({ id: of.id, text: draft.current().text })
    if (!result.ok) return result.error.name === 'MemberChanged' ? onRefused() : undefined
    draft.clear()
    onDone('已经告诉工友。等他补充的时候，3 个工作日先停着。')
  }
  return (
    <View className='stack'>
      <Field
        id={`ask-${of.id}`} kind='short' label='要工友补充什么（他看得到）' hint='说清楚要什么、为什么要。' initial={draft.initial.text} max={300} error={why}
        onInput={text => draft.change({ text })}
      />
      {error && !why && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在发…' onTap={() => { void ask() }}>请他补充</Button>
    </View>
  )
}
