import { View } from '@tarojs/components'
import { type ConsultationState, limits } from '@contract'
import { useCallback, useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { draftNames, useDraft } from '../../client/draft'
import { usePhotos } from '../../client/photo'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { PhotoPicker } from './PhotoPicker'

interface Reply { text: string; photos: string[] }
const empty: Reply = { text: '', photos: [] }

interface Look { title: string; label: string; send: string }
const usual: Look = { title: '补充情况', label: '想补充什么', send: '发给律师' }
const looks: Partial<Record<ConsultationState, Look>> = {
  askedBack: { title: '律师在等您回复', label: '您的回复', send: '回复律师' },
  returned: { title: '换个说法再说一次', label: '您的话', send: '再发一次' },
  answered: { title: '还有不明白的，接着问', label: '想接着问什么', send: '发给律师' },
  closed: { title: '又有新情况，再问问', label: '说说新情况', send: '发给律师' },
}

interface FollowUpProps { id: string; state: ConsultationState; onSent: () => void }

/** A reply that is awaited stands open; otherwise a button opens it, and so does a draft. */
export function FollowUp(props: FollowUpProps) {
  const [open, setOpen] = useState<'yes' | 'no'>(() => draftNames().includes(`followUp/${props.id}`) ? 'yes' : 'no')
  if (open === 'yes' || props.state === 'askedBack' || props.state === 'returned') return <ReplyForm {...props} />
  return <Button icon='edit' onTap={() => setOpen('yes')}>{(looks[props.state] ?? usual).title}</Button>
}

/** More to say; kept as typed until it has been sent. */
function ReplyForm({ id, state, onSent }: FollowUpProps) {
  const draft = useDraft(`followUp/${id}`, empty)
  const { change } = draft
  const photos = usePhotos(draft.initial.photos, useCallback(refs => change({ photos: refs }), [change]))
  const [round, setRound] = useState(0)
  const doing = useAction('consultation.followUp')
  const look = looks[state] ?? usual
  const send = async () => {
    const { text, photos: refs } = draft.current()
    const result = await doing.run({ id, text, ...(refs.length ? { photos: refs } : {}) })
    if (!result.ok) return
    draft.clear()
    photos.clear()
    setRound(n => n + 1)
    onSent()
  }
  const ready = photos.state === 'idle'
  return (
    <Card title={look.title}>
      <Field
        key={round} id='reply' kind='short' label={look.label} initial={draft.current().text} max={limits.message.max}
        error={whyOf(doing.error, 'text')} onInput={text => draft.change({ text })}
      />
      {draft.state === 'kept' && <View className='quiet small' aria-role='status'>已自动保存，发出前都在。</View>}
      <PhotoPicker photos={photos} onAdd={() => { void photos.add() }} />
      {doing.error && <Note>{doing.error.says}</Note>}
      <Button
        kind={state === 'askedBack' || state === 'returned' ? 'filled' : 'outline'} state={doing.state === 'busy' ? 'busy' : ready ? 'ready' : 'disabled'}
        busy='正在发…' onTap={() => { void send() }}
      >{doing.state === 'failed' ? '再发一次' : look.send}</Button>
    </Card>
  )
}
