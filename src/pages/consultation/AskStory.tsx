import { limits, type Topic } from '@contract'
import { dayOf } from '@domain/calendar'
import { useState } from 'react'
import { type CallError, check, whyOf } from '../../client/call'
import { instantNow } from '../../client/clock'
import type { Draft } from '../../client/draft'
import type { Photos } from '../../client/photo'
import { Button } from '../../ui/Button'
import { DayField } from '../../ui/DayField'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Consent } from '../session/Consent'
import { type AskDraft, inputOf } from './askDraft'
import { PhotoPicker } from './PhotoPicker'

interface AskStoryProps {
  topic: Topic
  draft: Draft<AskDraft>
  photos: Photos
  consented: 'yes' | 'no'
  onNext: () => void
}

/** Step two: what happened. Everything is kept as typed. */
export function AskStory({ topic, draft, photos, consented, onNext }: AskStoryProps) {
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
      <Field
        id='text' kind='long' label='发生了什么事？' hint='像平常说话那样写：什么时候、谁、欠您什么、您想怎样。'
        initial={text} max={limits.question.max} error={whyOf(error, 'text')} onInput={value => type({ text: value })}
      />
      <Field
        id='employer' label='单位或平台叫什么？（可不填）' hint='律师要是替这家单位做事，会退回换别人接。'
        initial={employer} max={limits.employer.max} error={whyOf(error, 'employer')} onInput={value => type({ employer: value })}
      />
      <DayField
        id='day' label='从哪天开始的？（可不填）' hint='有些事过了期限就难办，知道日子好帮您算。'
        initial={happenedOn} last={dayOf(instantNow())} error={whyOf(error, 'happenedOn')} onInput={day => type({ happenedOn: day })}
      />
      <PhotoPicker photos={photos} onAdd={add} />
      {asking === 'consent' && consented === 'no' && (
        <Consent says='同意，去加照片' onAgreed={() => { setAsking('nothing'); void photos.add() }} />
      )}
      {error && <Note>{error.says}</Note>}
      {(asking === 'nothing' || consented === 'yes') && <Button kind='filled' onTap={next}>下一步：看一遍</Button>}
    </>
  )
}
