import { View } from '@tarojs/components'
import type { Output, Thread } from '@contract'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { useNow } from '../../client/clock'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'

type Guest = Output<'account.guest'>
interface Part { id: Thread['id']; guest: Guest; onDone: () => void }

const ends = [
  { value: 'wait' as const, name: '等没办完的办完', line: '律师照样答，办完再删' },
  { value: 'now' as const, name: '现在就结束', line: '不再等答复' },
]

function Going({ id, guest: { leaving }, onDone }: Part) {
  const now = useNow()
  const { run, state, error } = useAction('account.keepGuest')
  if (!leaving) return null
  return (
    <>
      <Note tone='time'>{`${timeInWords(leaving.askedAt, now)} 登记要删除。${leaving.doneBy ? `最晚 ${timeInWords(leaving.doneBy, now)} 全部删完。` : '没办完的咨询结束后，24 小时内全部删完。'}`}</Note>
      <View>{`${timeInWords(leaving.keepUntil, now)} 以前，工友改主意的话可以收回。`}</View>
      {error && <Note>{error.says}</Note>}
      <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void run({ consultation: id }).then(({ ok }) => { if (ok) onDone() }) }}>工友说不删了</Button>
    </>
  )
}

function Ask({ id, guest: { asked, underWay, reach }, onDone }: Part) {
  const [open, setOpen] = useState<'wait' | 'now'>('wait')
  const [sure, setSure] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('account.deleteGuest')
  if (reach === 'some') return <View>这个号码在别的单位也问过。请上级单位的工作人员来删，一次删全。</View>
  return (
    <>
      <View>{`这个号码问过的 ${asked} 件都会删：写的话、姓名、电话、单位名字。只留“哪天有人问过哪一类”，看不出是谁。`}</View>
      <View className='quiet'>先和工友对一下姓名电话，问清楚是他本人要删。24 小时内还能收回。</View>
      {underWay > 0 && <Choice label={`还有 ${underWay} 件没办完，怎么办`} columns='two' options={ends} chosen={open} onChoose={setOpen} />}
      {error && <Note>{error.says}</Note>}
      {sure === 'no'
        ? <Button onTap={() => setSure('yes')}>工友要求删掉他的信息</Button>
        : <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void run({ consultation: id, open }).then(({ ok }) => { if (ok) onDone() }) }}>确定，登记删除</Button>}
      {sure === 'yes' && <Button kind='quiet' onTap={() => setSure('no')}>先不删</Button>}
    </>
  )
}

/** Who asked by phone has no account to delete it in: the office does it for them. */
export function Forget({ id }: { id: Thread['id'] }) {
  const [shown, setShown] = useState<'no' | 'yes'>('no')
  const answer = useQuery('account.guest', shown === 'yes' ? { consultation: id } : null)
  if (shown === 'no') return <Button kind='quiet' onTap={() => setShown('yes')}>工友要求删除他的信息</Button>
  if (answer.error?.name === 'NotFound') return <Card title='删除他的信息'><View>这里没有可以删的了：可能已经删完；工友有自己的账号的话，请他在“我的信息”里删。</View></Card>
  return (
    <Card title='删除他的信息'>
      <Loaded answer={answer} rows={2}>{guest => guest.leaving ? <Going id={id} guest={guest} onDone={answer.reload} /> : <Ask id={id} guest={guest} onDone={answer.reload} />}</Loaded>
    </Card>
  )
}
