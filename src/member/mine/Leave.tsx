import { View } from '@tarojs/components'
import type { Mine } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

const words: Readonly<Record<Mine['state'], { button: string; lost: string }>> = {
  applied: { button: '不入会了，收回申请', lost: '您填的会马上全部删掉。以后想入会，再申请就行。' },
  asked: { button: '不入会了，收回申请', lost: '您填的会马上全部删掉。以后想入会，再申请就行。' },
  declined: { button: '删掉这次申请', lost: '您填的会马上全部删掉。不点也会在 30 天后自动删掉。' },
  member: { button: '退会', lost: '会员证马上不能用了，您填的姓名、手机号这些全部删掉，只留一个人数。以后想回来，再申请就行。问律师照样免费。' },
}

/** The way out: what will be lost is said first. */
export function Leave({ state: standing, onDone }: { state: Mine['state']; onDone: () => void }) {
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('member.leave')
  const { button, lost } = words[standing]
  const leave = async () => {
    const result = await run({})
    if (result.ok || result.error.name === 'MemberChanged') onDone()
  }
  if (asked === 'no') return <Button kind='quiet' onTap={() => setAsked('yes')}>{button}</Button>
  return (
    <Card title={button}>
      <View>{lost}</View>
      {error && <Note>{error.says}</Note>}
      <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在删…' onTap={() => { void leave() }}>{`确定${standing === 'member' ? '退会' : '删掉'}`}</Button>
      <Button kind='quiet' onTap={() => setAsked('no')}>先不了</Button>
    </Card>
  )
}
