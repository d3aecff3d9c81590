import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import './methods'
import { useAction } from '../client/action'
import { forgetBearer, openAnew } from '../client/bearer'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { machineInWords } from './words'

type Session = Output<'signIn.list'>['sessions'][number]

/** This browser has nothing to show any more. */
function leave() {
  forgetBearer()
  openAnew('pages/home')
}

function One({ session: { id, machine, startedAt, until, here }, onEnded }: { session: Session; onEnded: () => void }) {
  const now = useNow()
  const { run, state, error } = useAction('signIn.end')
  const end = async () => { if ((await run({ id })).ok) (here === 'this' ? leave : onEnded)() }
  return (
    <Card title={here === 'this' ? `${machineInWords(machine)}（就是这里）` : machineInWords(machine)}>
      <View>{`${timeInWords(startedAt, now)}登录，${timeInWords(until, now)}自动退出`}</View>
      {error && <Note>{error.says}</Note>}
      <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在退出…' label={`退出这里：${machineInWords(machine)}`} onTap={() => { void end() }}>退出这里</Button>
    </Card>
  )
}

function All({ sessions, onEnded }: { sessions: readonly Session[]; onEnded: () => void }) {
  const { run, state, error } = useAction('signIn.endAll')
  const [says, setSays] = useState<string | null>(null)
  const endAll = async () => {
    if (!(await run({})).ok) return
    if (sessions.some(({ here }) => here === 'this')) return leave()
    setSays('都退出了。')
    onEnded()
  }
  if (sessions.length === 0) return <>{says && <Note tone='good'>{says}</Note>}<Empty icon='desk' title='没有电脑登录着' line='在电脑上扫码登录以后，这里看得到，也能退出。' /></>
  return (
    <>
      {sessions.map(session => <One key={session.id} session={session} onEnded={onEnded} />)}
      <View className='quiet'>有不认识的电脑，请全部退出，再告诉管理员。</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在退出…' onTap={() => { void endAll() }}>全部退出</Button>
    </>
  )
}

/** Where I am signed in, and the way out of each and of all. */
export default function SessionsPage() {
  const answer = useQuery('signIn.list', {})
  return <Page title='我的登录'><Loaded answer={answer}>{({ sessions }) => <All sessions={sessions} onEnded={answer.reload} />}</Loaded></Page>
}
