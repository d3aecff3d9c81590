import { View } from '@tarojs/components'
import { dayOf } from '@domain/calendar'
import { dateInWords } from '@domain/week'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import type { OpenInvite } from '../../contract/invite'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { InviteCode } from './Invite'
import { roleNames } from './words'

function One({ invite: { id, code, surname, role, unit, until }, onGone }: { invite: OpenInvite; onGone: () => void }) {
  const [look, setLook] = useState<'line' | 'code'>('line')
  const { run, state, error } = useAction('invite.withdraw')
  const withdraw = async () => { if ((await run({ id })).ok) onGone() }
  const who = `${surname}${role === 'lawyer' ? '律师' : '老师'}`
  return (
    <Card title={`${who}，${roleNames[role]}`}>
      <View>{`${unit}，${dateInWords(dayOf(until))}前有效`}</View>
      {look === 'code' && <InviteCode code={code} until={until} who={who} />}
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button label={`看${who}的码`} onTap={() => setLook(look === 'code' ? 'line' : 'code')}>{look === 'code' ? '收起' : '看码'}</Button>
        <Button kind='quiet' label={`收回给${who}的邀请`} state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void withdraw() }}>收回</Button>
      </View>
    </Card>
  )
}

/** Invitations that nobody has taken yet. */
export function Invites() {
  const answer = useQuery('invite.list', {})
  return (
    <Loaded answer={answer}>
      {({ invites }) => invites.length === 0
        ? <Empty icon='person' title='没有等着的邀请' line='发出去还没人用的邀请码，都在这里。' />
        : <>{invites.map(invite => <One key={invite.id} invite={invite} onGone={answer.reload} />)}</>}
    </Loaded>
  )
}
