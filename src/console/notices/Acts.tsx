import { View } from '@tarojs/components'
import type { NoticeAction, SentNotice } from '@contract'
import { dayOf } from '@domain/calendar'
import { plusDaysOn } from '@domain/week'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { DayField } from '../../ui/DayField'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { go } from '../../ui/go'

interface ActsProps { notice: SentNotice; now: string; onDone: (says: string) => void }

const busyIf = (state: string) => state === 'busy' ? 'busy' : 'ready'

function Withdraw({ notice: { id, revision }, onDone, onBack }: ActsProps & { onBack: () => void }) {
  const [reason, setReason] = useState('')
  const { run, state, error } = useAction('notice.withdraw')
  const send = async () => { if ((await run({ id, revision, reason })).ok) onDone('撤回了。') }
  return (
    <View className='stack'>
      <Field id='notice-why' label='为什么撤回' hint='看过的人会看到这句话，比如：活动取消了' max={120} onInput={setReason} />
      <View className='quiet'>撤回以后正文谁也看不到，也恢复不了。没看过的人看不到这条。</View>
      {error && <Note>{error.name === 'BadInput' ? '请写一句为什么，至少 4 个字。' : error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={busyIf(state)} onTap={() => { void send() }}>确定撤回</Button>
        <Button kind='quiet' onTap={onBack}>不撤回了</Button>
      </View>
    </View>
  )
}

const [weekAhead, furthest] = [7, 180]

function Pin({ notice: { id }, now, onDone, onBack }: ActsProps & { onBack: () => void }) {
  const [until, setUntil] = useState(plusDaysOn(dayOf(now), weekAhead))
  const { run, state, error } = useAction('notice.pin')
  const send = async () => { if ((await run({ id, until })).ok) onDone('置顶了。') }
  return (
    <View className='stack'>
      <DayField id='notice-until' label='放在最上面，到哪一天' initial={until} last={plusDaysOn(dayOf(now), furthest)} onInput={setUntil} />
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={busyIf(state)} onTap={() => { void send() }}>置顶</Button>
        <Button kind='quiet' onTap={onBack}>不用了</Button>
      </View>
    </View>
  )
}

/** What can still be done with one that is out: the buttons are the table's. */
export function Acts(props: ActsProps) {
  const { notice: { id, actions, pinnedUntil }, onDone } = props
  const [doing, setDoing] = useState<'nothing' | 'withdraw' | 'pin'>('nothing')
  const [correct, unpin] = [useAction('notice.correct'), useAction('notice.pin')]
  const may = (action: NoticeAction) => actions.includes(action)
  const back = () => setDoing('nothing')
  const begin = async () => { const result = await correct.run({ id }); if (result.ok) go('console/notice', { id: result.data.id }) }
  const lower = async () => { if ((await unpin.run({ id, until: null })).ok) onDone('不置顶了。') }
  const done = (says: string) => { back(); onDone(says) }
  if (doing === 'withdraw') return <Withdraw {...props} onDone={done} onBack={back} />
  if (doing === 'pin') return <Pin {...props} onDone={done} onBack={back} />
  const error = correct.error ?? unpin.error
  return (
    <>
      {error && <Note>{error.name === 'NoticeMoved' ? '同事正在更正这一条，或者它已经撤回了。' : error.says}</Note>}
      <View className='buttons'>
        {may('correct') && <Button width='words' state={busyIf(correct.state)} onTap={() => { void begin() }}>更正</Button>}
        {may('pin') && (pinnedUntil
          ? <Button width='words' state={busyIf(unpin.state)} onTap={() => { void lower() }}>不置顶了</Button>
          : <Button width='words' onTap={() => setDoing('pin')}>置顶</Button>)}
        {may('withdraw') && <Button width='words' onTap={() => setDoing('withdraw')}>撤回</Button>}
      </View>
    </>
  )
}
