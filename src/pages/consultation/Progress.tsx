import { View } from '@tarojs/components'
import type { ConsultationState, Thread } from '@contract'
import { topicNames } from '@domain/topic'
import { agoInWords, timeInWords } from '@domain/when'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { State } from '../../ui/State'
import { Steps } from '../../ui/Steps'
import { leftInWordsOf, nextInWords } from './words'
import './consultationRow.css'

const names = ['已收到', '律师已接', '已答复']
const at: Record<ConsultationState, number> = { checking: 0, returned: 0, waiting: 0, offered: 0, held: 1, askedBack: 1, answered: 3, closed: 3 }
const ended: Record<NonNullable<Thread['closeReason']>, string> = {
  solved: '事情解决了，已经结束', referred: '这件事要找别处办，看下面写的', withdrawn: '您收回了这次咨询', silent: '很久没有新消息，先结束了',
}
const answeredOnce = (thread: Thread) => thread.messages.some(({ kind }) => kind === 'answer')

/** Where it stands, who has it since when, what happens next and by when. */
export function Progress({ thread, now }: { thread: Thread; now: string }) {
  const { holder, next } = thread
  const left = leftInWordsOf(next, now)
  const follow = (thread.state === 'waiting' || thread.state === 'offered') && answeredOnce(thread)
  return (
    <Card>
      <View className='consultation-head'>
        <View className='card-title' aria-role='heading' aria-level='2'>{topicNames[thread.topic].name}</View>
        <State of={thread.state} />
      </View>
      {thread.state !== 'closed' && !follow && <Steps names={names} at={at[thread.state]} />}
      <View className='row'>
        <Icon name='clock' />
        <View className='grow'>
          <View className='strong'>{thread.closeReason ? ended[thread.closeReason] : nextInWords(next, now)}</View>
          {left && <View className='quiet small'>{left}</View>}
        </View>
      </View>
      {holder && <View className='row'><Icon name='person' /><View className='grow'>{holder.surname}律师，{agoInWords(holder.since, now)}接的</View></View>}
      <View className='quiet small'>编号 {thread.reference} · {timeInWords(thread.askedAt, now)}提问 · {thread.station}</View>
    </Card>
  )
}
