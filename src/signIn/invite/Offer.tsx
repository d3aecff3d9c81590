import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { dayInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { useConsent, useSession } from '../../client/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { goInstead } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { roleNames, topicsInWords } from '../words'

const points = [
  '记下您的姓、单位、身份，和微信给的一个代号（不是微信号）。',
  '您在这里办了什么事，会记下时间和事项，管理员能查。工友写的内容不在里面。',
  '律师的执业证号加密存放，只有您单位的管理人员能看到。',
]

const places = { lawyer: 'desk/queue', staff: 'console/home', admin: 'console/home' } as const

/** What is kept of people who work here, agreed to before anything else. */
function Agree({ onAgreed }: { onAgreed: () => void }) {
  const { agree, state, error } = useConsent()
  return (
    <Card title='先说清楚：记您的什么'>
      <View className='stack'>{points.map(point => <View key={point}>· {point}</View>)}</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void agree().then(me => { if (me?.consented) onAgreed() }) }}>同意，看邀请</Button>
    </Card>
  )
}

function Post({ offer: { role, unit, surname, topics, from, until }, code }: { offer: Output<'invite.look'>; code: string }) {
  const now = useNow()
  const session = useSession()
  const { run, state, error, data } = useAction('invite.accept')
  const accept = async () => { if ((await run({ code })).ok) session.reload() }
  if (data) return <Empty icon='check' title={`您现在是${roleNames[data.role]}了`} line={unit} way={{ says: '去看看', onTap: () => goInstead(places[data.role]) }} />
  return (
    <Card title={`${from}老师请您做${roleNames[role]}`}>
      <View className='strong'>{unit}</View>
      <View>{`邀请的是：${surname}${role === 'lawyer' ? '律师' : '老师'}`}</View>
      {topics.length > 0 && <View>{`答的问题：${topicsInWords(topics)}`}</View>}
      <View className='quiet'>{`${dayInWords(until, now)}前有效，只能用一次。不是您本人，请不要点同意。`}</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在加入…' onTap={() => { void accept() }}>{`同意，做${roleNames[role]}`}</Button>
    </Card>
  )
}

function Looked({ code }: { code: string }) {
  const answer = useQuery('invite.look', { code })
  return <Loaded answer={answer}>{offer => <Post offer={offer} code={code} />}</Loaded>
}

/** One invitation, from what is kept about people who work here to the post it gives. */
export function Offer({ code }: { code: string }) {
  const session = useSession()
  const [agreed, setAgreed] = useState<'no' | 'yes'>('no')
  return <Loaded answer={session}>{me => me.consented || agreed === 'yes' ? <Looked code={code} /> : <Agree onAgreed={() => setAgreed('yes')} />}</Loaded>
}
