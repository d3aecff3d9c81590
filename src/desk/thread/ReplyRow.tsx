import { View } from '@tarojs/components'
import { limits, type SavedReply } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'

interface ReplyRowProps {
  reply: SavedReply
  onWrite: (text: string) => void
  onChanged: () => void
}

/** Another title, or no longer kept. */
function Edit({ reply: { id, title, text }, onDone, onBack }: { reply: SavedReply; onDone: () => void; onBack: () => void }) {
  const [named, setNamed] = useState(title)
  const [step, setStep] = useState<'naming' | 'dropping'>('naming')
  const save = useAction('reply.save')
  const drop = useAction('reply.drop')
  const rename = async () => { if ((await save.run({ id, title: named, text })).ok) onDone() }
  const remove = async () => { if ((await drop.run({ id })).ok) onDone() }
  const why = whyOf(save.error, 'title')
  const error = drop.error ?? save.error
  return (
    <View className='reply-edit stack'>
      <Field id={`name-${id}`} label='名字' initial={title} max={limits.replyTitle.max} error={why} onInput={setNamed} />
      {error && !why && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={save.state === 'busy' ? 'busy' : 'ready'} busy='正在存…' onTap={() => { void rename() }}>改名</Button>
        {step === 'naming'
          ? <Button kind='quiet' onTap={() => setStep('dropping')}>删掉这一条</Button>
          : <Button state={drop.state === 'busy' ? 'busy' : 'ready'} busy='正在删…' onTap={() => { void remove() }}>确定删掉</Button>}
        <Button kind='quiet' onTap={onBack}>不改了</Button>
      </View>
    </View>
  )
}

/** One saved reply: a tap writes it, the pen changes it. */
export function ReplyRow({ reply, onWrite, onChanged }: ReplyRowProps) {
  const [step, setStep] = useState<'shown' | 'editing'>('shown')
  const done = () => {
    setStep('shown')
    onChanged()
  }
  return (
    <View className='cite-item' aria-role='listitem'>
      <Tap className='cite-row' onTap={() => onWrite(reply.text)}>
        <View className='grow'><View className='strong'>{reply.title}</View><View className='quiet small cite-line'>{reply.text}</View></View>
        <Icon name='plus' />
      </Tap>
      <Tap className='cite-open' label={`改“${reply.title}”`} onTap={() => setStep(step === 'shown' ? 'editing' : 'shown')}><Icon name='edit' /></Tap>
      {step === 'editing' && <Edit reply={reply} onDone={done} onBack={() => setStep('shown')} />}
    </View>
  )
}
