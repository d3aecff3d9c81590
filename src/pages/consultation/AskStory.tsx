import { limits, type Topic } from '@contract'
import { dayOf } from '@domain/calendar'
import { type ReactNode, useState } from 'react'
import { type CallError, check, whyOf } from '../../client/call'
import { instantNow } from '../../client/clock'
import type { Draft } from '../../client/draft'
import type { Photos } from '../../client/photo'
import { Button } from '../../ui/Button'
import { DayField } from '../../ui/DayField'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { LikelyAnswers } from '../law/LikelyAnswers'
import { Consent } from '../session/Consent'
import { type AskDraft, inputOf } from './askDraft'
import { PhotoPicker } from './PhotoPicker'
import { Urgent } from './Urgent'

interface AskStoryProps {
  topic: Topic
  draft: Draft<AskDraft>
  photos: Photos
  consented: 'yes' | 'no'
  onTopic: (topic: Topic) => void
  onNext: () => void
}

interface StoryProps {
  initial: string
  error: string | undefined
  onInput: (text: string) => void
  children: (typed: string) => ReactNode
}

/** The box for the story, and what depends on every keystroke in it; the box itself keeps what it began with. */
function Story({ initial, error, onInput, children }: StoryProps) {
  const [first] = useState(initial)
  const [typed, setTyped] = useState(initial)
  return (
    <>
      <Field
        id='text' kind='long' label='发生了什么事？' hint='像平常说话那样写：什么时候、谁、欠您什么、您想怎样。'
        initial={first} max={limits.question.max} error={error} onInput={value => { setTyped(value); onInput(value) }}
      />
      {children(typed)}
    </>
  )
}

/** Step two: what happened. Everything is kept as typed. */
export function AskStory({ topic, draft, photos, consented, onTopic, onNext }: AskStoryProps) {
  const [error, setError] = useState<CallError | null>(null)
  const [asking, setAsking] = useState<'consent' | 'nothing'>('nothing')
  const { text, employer, happenedOn } = draft.current()
  const type = (part: Partial<AskDraft>) => {
    draft.change({ topic, ...part })
    if (error) setError(null)
  }
  const next = () => {
    const wrong = check('consultation.ask', inputOf(draft.current(), topic))
    setError(wrong)
    if (!wrong) onNext()
  }
  const add = () => consented === 'yes' ? void photos.add() : setAsking('consent')
  return (
    <>
      <Story initial={text} error={whyOf(error, 'text')} onInput={value => type({ text: value })}>
        {/* what is typed leaves the phone only once its owner has agreed */}
        {typed => consented === 'yes' && <LikelyAnswers text={typed} topic={topic} onTopic={onTopic} />}
      </Story>
      <Field
        id='employer' label='单位或平台叫什么？（可不填）' hint='替这家单位做事的律师，不会看到您的问题。'
        initial={employer} max={limits.employer.max} error={whyOf(error, 'employer')} onInput={value => type({ employer: value })}
      />
      <DayField
        id='day' label='从哪天开始的？（可不填）' hint='有些事过了期限就难办，知道日子好帮您算。'
        initial={happenedOn} last={dayOf(instantNow())} error={whyOf(error, 'happenedOn')} onInput={day => type({ happenedOn: day })}
      />
      <Urgent first={draft.current().urgent} onChange={urgent => type({ urgent })} />
      <PhotoPicker photos={photos} onAdd={add} />
      {asking === 'consent' && consented === 'no' && (
        <Consent says='同意，去加照片' onAgreed={() => { setAsking('nothing'); void photos.add() }} />
      )}
      {error && <Note>{error.says}</Note>}
      {(asking === 'nothing' || consented === 'yes') && <Button kind='filled' onTap={next}>下一步：看一遍</Button>}
    </>
  )
}
