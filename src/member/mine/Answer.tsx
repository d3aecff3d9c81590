import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { limits } from '../../contract/values'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { go } from '../../ui/go'

const nothing = { text: '' }

/** What the office asked for: a few words, or the form once more. */
export function Answer({ onDone }: { onDone: () => void }) {
  const draft = useDraft('joinAnswer', nothing)
  const { run, state, error } = useAction('member.answer')
  const why = whyOf(error, 'text')
  const send = async () => {
    const result = await run({ text: draft.current().text })
    if (result.ok) draft.clear()
    if (result.ok || result.error.name === 'MemberChanged') onDone()
  }
  return (
    <Card title='补充给工会'>
      <Field id='join-answer' label='写在这里' kind='short' initial={draft.initial.text} max={limits.message.max} error={why} onInput={text => draft.change({ text })} />
      {error && !why && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在发…' onTap={() => { void send() }}>发给工会</Button>
      <View className='quiet small'>要改姓名、单位或者手机号：</View>
      <Button kind='quiet' icon='edit' onTap={() => go('member/join', { again: 'yes' })}>改填的内容</Button>
    </Card>
  )
}
