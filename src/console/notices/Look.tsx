import { View } from '@tarojs/components'
import type { NoticeAction, NoticeDraft } from '@contract'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { goInstead } from '../../ui/go'
import { Split } from '../../ui/Split'
import { leaveWith } from './done'
import { HowMany } from './HowMany'
import { Preview } from './Preview'
import { addressed, audienceInWords, stateWords } from './words'

function Reject({ seen }: { seen: { id: NoticeDraft['id']; revision: number } }) {
  const [words, setWords] = useState('')
  const { run, state, error } = useAction('notice.reject')
  const send = async () => { if ((await run({ ...seen, words })).ok) leaveWith('rejected') }
  return (
    <>
      <Field id='notice-reject' label='退回去的话，写清哪里要改' kind='short' max={200} onInput={setWords} />
      {error && <Note>{error.name === 'BadInput' ? '请写一句哪里要改。' : error.says}</Note>}
      <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void send() }}>退回去改</Button>
    </>
  )
}

/** One that was handed in or waits for its time: looked at, let through, sent back, or taken back. */
export function Look({ draft }: { draft: NoticeDraft }) {
  const now = useNow()
  const { id, revision, title, text, audience, unit, author, by, savedAt, publishAt, state, actions, kind, what } = draft
  const [approve, takeBack] = [useAction('notice.approve'), useAction('notice.takeBack')]
  const may = (action: NoticeAction) => actions.includes(action)
  const pass = async () => { const result = await approve.run({ id, revision }); if (result.ok) leaveWith(result.data.state) }
  const back = async () => {
    const result = await takeBack.run({ id, revision })
    if (result.ok && by === 'self') goInstead('console/notice', { id })
    else if (result.ok) leaveWith('takenBack')
  }
  return (
    <Split
      stays='detail' names={{ list: '怎么处理', detail: '预览' }}
      list={(
        <Card title={state === 'review' && by === 'colleague' ? '等您看' : stateWords[state]}>
          <View>{`${by === 'self' ? '您' : addressed(author)}写的，${timeInWords(savedAt, now)}${state === 'review' ? '交来的' : '排好的'}。`}</View>
          <View>{kind === 'correction' ? '是一条更正，原来能看到的人都能看到。' : audienceInWords(audience, unit)}</View>
          {kind === 'new' && <HowMany audience={audience} />}
          <View>{publishAt ? `${timeInWords(publishAt, now)} 自动发出。` : '通过就发出。'}</View>
          {may('approve') && <View className='quiet'>请看三样：日期和电话对不对，法条说得准不准，发的人对不对。</View>}
          {(approve.error ?? takeBack.error) && <Note>{(approve.error ?? takeBack.error)!.says}</Note>}
          {may('approve') && <Button kind='filled' state={approve.state === 'busy' ? 'busy' : 'ready'} onTap={() => { void pass() }}>看过了，通过</Button>}
          {may('reject') && <Reject seen={{ id, revision }} />}
          {may('takeBack') && <Button state={takeBack.state === 'busy' ? 'busy' : 'ready'} onTap={() => { void back() }}>{by === 'self' ? '拿回来改' : '先不发，还给写的人'}</Button>}
        </Card>
      )}
      detail={<Preview title={title} text={text} from={unit} {...kind === 'correction' ? { what } : {}} />}
    />
  )
}
