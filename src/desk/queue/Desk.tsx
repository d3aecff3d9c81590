import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { Split } from '../../ui/Split'
import { useWidth } from '../../ui/wide'
import { ThreadPanel } from '../thread/ThreadPanel'
import { ClaimNote } from './ClaimNote'
import { DutyBar } from './DutyBar'
import { KeyHints } from './KeyHints'
import { OwnWork } from './OwnWork'
import { QueueList } from './QueueList'
import { useClaim } from './useClaim'
import { useDesk } from './useDesk'

const old = '没连上，下面是刚才看到的。连上会自动更新。'

/** Duty and the lists; in a wide window the open consultation stands beside them. */
export function Desk() {
  const now = useNow(10_000)
  const width = useWidth()
  const desk = useDesk()
  const { run: turn } = useAction('duty.switch')
  const [open, setOpen] = useState<string | null>(null)
  const taken = useRef<string | null>(null)
  const shown = width === 'wide' ? open : null
  const lines = desk.held.data?.lines ?? []
  const duty = desk.duty.data
  const able = duty?.state === 'on' && duty.holding < duty.capacity

  const show = (id: string) => {
    claim.forget()
    if (width === 'narrow') return go('desk/thread', { id })
    setOpen(id)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const claim = useClaim(desk.reload, id => { taken.current = id; show(id) })
  const switched = () => { claim.forget(); desk.reload() }
  const leave = () => { setOpen(null); desk.reload() }
  const urgent = lines.find(({ state }) => state === 'held') ?? lines[0]
  const ways = {
    OffDuty: { says: '打开值班', onTap: () => { void turn({ to: 'on' }).then(switched) } },
    ...(urgent ? { AtCapacity: { says: '先答最急的一件', onTap: () => show(urgent.id) } } : {}),
  }
  const own = { lines, now, open: shown, onOpen: show }

  return (
    <Split
      stays='list' names={{ list: '队列和手上的咨询', detail: '打开的咨询' }}
      list={<>
        {(duty || !desk.queue.error) && <Loaded answer={desk.duty} rows={1}>{known => <DutyBar duty={known} now={now} onSwitched={switched} />}</Loaded>}
        {desk.queue.data && (desk.queue.error ?? desk.held.error) && <Note>{old}</Note>}
        {claim.error && <ClaimNote error={claim.error} ways={ways} />}
        <OwnWork of='held' {...own} />
        <Loaded answer={desk.queue}>{queue => <QueueList queue={queue} now={now} claim={claim} look={able && !shown ? 'first' : 'quiet'} />}</Loaded>
        <OwnWork of='askedBack' {...own} />
        <OwnWork of='answered' {...own} />
      </>}
      detail={width === 'wide' && <>
        {shown
          ? <ThreadPanel key={shown} id={shown} entry={taken.current === shown ? 'write' : 'read'} onChanged={desk.reload} onLeave={leave} />
          : <Empty icon='desk' title='从左边接一件，或者打开手上的一件' line='打开后在这里看全部内容、写答复。' />}
        <KeyHints />
      </>}
    />
  )
}
