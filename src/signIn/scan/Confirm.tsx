import { View } from '@tarojs/components'
import type { Me, Output } from '@contract'
import { timeInWords } from '@domain/when'
import { useEffect, useState } from 'react'
import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Failure, Note } from '../../ui/Failure'
import { go, goBack } from '../../ui/go'
import { Skeleton } from '../../ui/Skeleton'
import { Countdown } from '../Countdown'
import { grantsOf, machineInWords } from '../words'

interface AskProps { seen: Output<'signIn.see'>; code: string; me: Me; onDone: (how: 'in' | 'refused') => void }

/** Where, what it grants, the number on both sides, and yes or no. */
function Ask({ seen: { machine, begunAt, until, number }, code, me, onDone }: AskProps) {
  const now = useNow()
  const [approving, refusing] = [useAction('signIn.approve'), useAction('signIn.refuse')]
  const error = approving.error ?? refusing.error
  const approve = async () => { if ((await approving.run({ code, number })).ok) onDone('in') }
  const refuse = async () => { if ((await refusing.run({ code })).ok) onDone('refused') }
  return (
    <>
      <Card title='您要在这台电脑上登录吗？'>
        <View className='strong'>{machineInWords(machine)}</View>
        <View>{`${timeInWords(begunAt, now)}打开的登录页`}</View>
        <View className='quiet'>{`登录后，在那台电脑上${grantsOf(me.roles)}12 小时后自动退出，也可以随时在“我的登录”里退出。`}</View>
      </Card>
      <Card title='先看电脑，再看这里'>
        <View className='sign-in-number' aria-label={`数字 ${[...number].join(' ')}`}>{number}</View>
        <View className='sign-in-middle strong'>电脑上显示的，是同一个数吗？</View>
        <Note>码是别人发给您的，或者电脑不在您面前，请点“不登录”。</Note>
      </Card>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={approving.state === 'busy' ? 'busy' : 'ready'} busy='正在登录…' onTap={() => { void approve() }}>一样，登录</Button>
      <Button state={refusing.state === 'busy' ? 'busy' : 'ready'} onTap={() => { void refuse() }}>不登录</Button>
      <Countdown until={until} says={left => `还有 ${left}`} />
    </>
  )
}

/** One scanned code, from the first look to its end. */
export function Confirm({ code, me }: { code: string; me: Me }) {
  const { run, state, error, data } = useAction('signIn.see')
  const [done, setDone] = useState<'no' | 'in' | 'refused'>('no')
  useEffect(() => { void run({ code }) }, [run, code])
  if (done === 'in') return <Empty icon='check' title='电脑上登录好了' line='用完记得退出。别处登录过的，都在“我的登录”里。' way={{ says: '看我的登录', onTap: () => go('signIn/sessions') }} />
  if (done === 'refused') return <Empty icon='shield' title='没有登录' line='那台电脑看不到您的任何信息。' way={{ says: '返回', onTap: goBack }} />
  if (error && !data) return <Failure says={error.says} way='返回' onRetry={goBack} />
  return state === 'done' && data ? <Ask seen={data} code={code} me={me} onDone={setDone} /> : <Skeleton rows={4} />
}
