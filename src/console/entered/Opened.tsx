import { View } from '@tarojs/components'
import type { Thread as Consultation } from '@contract'
import { topicNames } from '@domain/topic'
import { byInWords, timeInWords } from '@domain/when'
import { useState } from 'react'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Card, Heading } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { showPhoto } from '../../ui/showPhoto'
import { Mark } from '../../ui/State'
import { Thread } from '../../ui/Thread'
import { Contact } from '../Contact'
import { Facts } from '../Facts'
import { placeInWords, stateInWords } from '../words'
import { Acts } from './Acts'
import { Forget } from './Forget'
import { closedWords, lastSaidTo } from './words'

const channels = { phone: '打电话来的', walkIn: '到访的' } as const

function factsOf({ askedAt, district, station, employer, entered, contact, holder, closeReason, callback, rating }: Consultation, now: string) {
  return [
    { name: '怎么来的', says: entered && `${channels[entered]}，${timeInWords(askedAt, now)}` },
    { name: '在哪里', says: placeInWords({ district, station }) },
    { name: '用人单位', says: employer },
    { name: '律师', says: holder && `${holder.surname}律师` },
    { name: '电话', says: contact === 'shared' ? '律师能看到' : '只有工会能看' },
    { name: '怎么结束', says: closeReason && closedWords[closeReason] },
    { name: '回访', says: callback && !rating ? `${byInWords(callback.until, now)}还能重新打开` : null },
    { name: '评价', says: rating && `${rating.score} 分，${rating.solved ? '解决了' : '还没解决'}` },
  ]
}

function Summary({ thread, now }: { thread: Consultation; now: string }) {
  const { tone, says } = stateInWords(thread.state, thread.holder?.surname ?? null)
  return (
    <Card title={`${topicNames[thread.topic].name} · ${thread.reference}`}>
      <Mark tone={tone}>{says}</Mark>
      <Facts label='基本情况' rows={factsOf(thread, now)} />
      <Contact id={thread.id} />
    </Card>
  )
}

/** What is to be read out stands first and alone. */
function Said({ thread, now }: { thread: Consultation; now: string }) {
  const last = lastSaidTo(thread)
  const before = thread.messages.filter(message => message !== last)
  const shown = { now, reader: 'office' as const, onCard: (card: string) => go('law/card', { id: card }), onPhoto: showPhoto }
  return (
    <>
      {last && <Heading look='section-title'>{last.kind === 'askBack' ? '律师要问的，请念给工友听' : '请念给工友听'}</Heading>}
      {last && <Thread messages={[last]} {...shown} />}
      {last && <Heading look='section-title'>前面说过的</Heading>}
      <Thread messages={before} {...shown} />
    </>
  )
}

/** One that the office entered: how to reach the worker, what to tell them, and what may be done for them. */
export function Opened({ id, onChanged }: { id: string; onChanged: () => void }) {
  const now = useNow(10_000)
  const answer = useQuery('consultation.get', { id }, { pollMs: 15_000 })
  const [done, setDone] = useState<string | null>(null)
  const finish = (says: string) => {
    setDone(says)
    answer.reload()
    onChanged()
  }
  return (
    <Loaded answer={answer} rows={4}>
      {thread => (
        <View className='stack'>
          {done && <Note tone='good'>{done}</Note>}
          <Summary thread={thread} now={now} />
          <Said thread={thread} now={now} />
          <Acts key={`${thread.state}${thread.messages.length}`} thread={thread} onDone={finish} onRefused={answer.reload} />
          <Forget id={thread.id} />
        </View>
      )}
    </Loaded>
  )
}
