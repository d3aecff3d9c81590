import { View } from '@tarojs/components'
import { limits } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Loaded } from '../../ui/Loaded'
import { ReplyRow } from './ReplyRow'
import './citations.css'

interface RepliesProps {
  /** what is written now, to be kept as a reply */
  written: () => string
  onWrite: (text: string) => void
}

/** Keeps the present text under a short title. */
function Keep({ written, onKept, onBack }: { written: () => string; onKept: () => void; onBack: () => void }) {
  const [title, setTitle] = useState('')
  const { run, state, error } = useAction('reply.save')
  const save = async () => { if ((await run({ title, text: written() })).ok) onKept() }
  const why = whyOf(error, 'title')
  const tooLong = whyOf(error, 'text')
  return (
    <View className='stack'>
      <Field id='reply-title' label='起个短名字' placeholder='比如 先投诉再仲裁' max={limits.replyTitle.max} error={why} onInput={setTitle} />
      {error && !why && <Note>{tooLong ? `正文：${tooLong}` : error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在存…' onTap={() => { void save() }}>存好</Button>
        <Button kind='quiet' onTap={onBack}>不存了</Button>
      </View>
    </View>
  )
}

/** Sentences that the lawyer writes often: one tap puts one into the answer. */
export function Replies({ written, onWrite }: RepliesProps) {
  const answer = useQuery('reply.list', {})
  const [step, setStep] = useState<'using' | 'keeping'>('using')
  const kept = () => {
    setStep('using')
    answer.reload()
  }
  return (
    <View className='cite-drawer'>
      <Loaded answer={answer} rows={2}>
        {({ replies }) => replies.length === 0
          ? <View className='quiet'>还没有。常写的话可以存在这里，以后点一下就写进答复。</View>
          : (
            <View className='cite-list' aria-role='list' aria-label='常用答复，点一下写进答复'>
              {replies.map(reply => <ReplyRow key={reply.id} reply={reply} onWrite={onWrite} onChanged={answer.reload} />)}
            </View>
          )}
      </Loaded>
      {step === 'keeping'
        ? <Keep written={written} onKept={kept} onBack={() => setStep('using')} />
        : <Button icon='plus' onTap={() => setStep('keeping')}>存下现在写的</Button>}
    </View>
  )
}
