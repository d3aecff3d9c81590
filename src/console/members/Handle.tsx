import { View } from '@tarojs/components'
import type { MemberAction, MemberCase } from '@contract'
import { declineWords } from '@domain/memberWords'
import { type ComponentType, useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Clock } from '../../ui/Clock'
import { Door, Doors } from '../../ui/Door'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { Doing } from '../Doing'
import { Accept } from './Accept'
import { Amend, Keep } from './Amend'
import type { ActProps } from './act'
import { AskMore } from './AskMore'
import { Decline } from './Decline'
import { Forms } from './Forms'
import { Settle } from './Settle'

/** Each way on, and what must be allowed for it. */
const ways: readonly { action: MemberAction; name: string; line: string; Act: ComponentType<ActProps> }[] = [
  { action: 'same', name: '认一下是不是同一个人', line: '认好了才能接着办', Act: Settle },
  { action: 'amend', name: '照他说的改', line: '马上改好，告诉他', Act: Amend },
  { action: 'keep', name: '先不改', line: '告诉他为什么', Act: Keep },
  { action: 'accept', name: '同意入会', line: '会员证马上能用', Act: Accept },
  { action: 'ask', name: '请他补充', line: '3 个工作日先停着', Act: AskMore },
  { action: 'decline', name: '这次不收', line: '选原因，告诉他还能怎么办', Act: Decline },
]

function Acts({ of, done, onDone, onRefused }: ActProps & { done: string | null }) {
  const [chosen, setChosen] = useState<MemberAction | null>(null)
  const open = ways.filter(({ action }) => of.actions.includes(action))
  const way = open.find(({ action }) => action === chosen)
  if (done || open.length === 0) return null
  return (
    <Doing title={way?.name ?? '怎么办？'} onBack={way ? () => setChosen(null) : null}>
      {way
        ? <way.Act of={of} onDone={onDone} onRefused={onRefused} />
        : <Doors>{open.map(({ action, name, line }) => <Door key={action} title={name} line={line} onTap={() => setChosen(action)} />)}</Doors>}
    </Doing>
  )
}

function Case({ of, now, onChanged, onLeave }: { of: MemberCase; now: string; onChanged: () => void; onLeave: () => void }) {
  const [done, setDone] = useState<string | null>(null)
  const finish = (says: string) => {
    setDone(says)
    onChanged()
  }
  return (
    <>
      {done && <Note tone='good'>{done}</Note>}
      {done && <Button onTap={onLeave}>好，看下一件</Button>}
      {of.dueAt && !done && <Clock until={of.dueAt} now={now} />}
      <Forms key={`${of.forms.length}${of.correction}`} of={of} now={now} />
      {of.declined && <Card title='没办成的原因'><View>{declineWords[of.declined.reason].says}</View>{of.declined.note && <View className='pre'>{of.declined.note}</View>}</Card>}
      <Acts of={of} done={done} onDone={finish} onRefused={onChanged} />
    </>
  )
}

interface HandleProps { id: string; now: string; onChanged: () => void; onLeave: () => void }

/** One application or member, and what may be done with it now. */
export function Handle({ id, now, onChanged, onLeave }: HandleProps) {
  const answer = useQuery('member.get', { id: id as MemberCase['id'] })
  const changed = () => {
    answer.reload()
    onChanged()
  }
  if (answer.error?.name === 'NotFound') return <Empty icon='check' title='这一件不在这里了' line='已经转走，或者他收回了。' way={{ says: '看别的', onTap: onLeave }} />
  return <View className='stack'><Loaded answer={answer}>{of => <Case key={of.id} of={of} now={now} onChanged={changed} onLeave={onLeave} />}</Loaded></View>
}
