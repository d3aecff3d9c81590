import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { focusRow, useKeys } from '../keys'
import { ClaimNote } from './ClaimNote'
import { DutyBar } from './DutyBar'
import { Offers } from './Offers'
import { groups, type OwnState, OwnWork } from './OwnWork'
import { QueueList } from './QueueList'
import { Unsent } from './Unsent'
import { useChosen } from './useChosen'
import type { Claim } from './useClaim'
import type { Desk } from './useDesk'

const old = '没连上，下面是刚才看到的。连上会自动更新。'

interface ListsProps {
  desk: Desk
  claim: Claim
  /** the one open beside the lists */
  open: string | null
  onOpen: (id: string) => void
}

/** J and K go through every row in sight, C takes: what is kept for the reader first, then the row chosen, then the oldest. */
function useRowKeys({ queue, held }: Desk, take: (id: string) => Promise<'taken' | 'not'>) {
  const offers = (queue.data?.offers ?? []).map(({ id }) => id)
  const waiting = (queue.data?.lines ?? []).map(({ id }) => id)
  const own = (of: OwnState) => (held.data?.lines ?? []).filter(({ state }) => state === of).slice(0, groups[of].few).map(({ id }) => id)
  const { chosen, move, forget } = useChosen([...offers, ...own('held'), ...waiting, ...own('askedBack'), ...own('answered')])
  const target = offers[0] ?? (chosen && waiting.includes(chosen) ? chosen : waiting[0])
  const step = (by: 1 | -1) => {
    const id = move(by)
    if (id) focusRow(id)
  }
  const takeOne = (id: string) => { void take(id).then(what => { if (what === 'taken') forget() }) }
  useKeys({ j: () => step(1), k: () => step(-1), c: () => { if (target) takeOne(target) } })
  return { chosen, target, takeOne }
}

/** Duty, what is offered, what is in hand, what waits, what was done; what to do when a claim was refused stands above them. */
export function Lists({ desk, claim, open, onOpen }: ListsProps) {
  const now = useNow(10_000)
  const { run: turn } = useAction('duty.switch')
  const { chosen, target, takeOne } = useRowKeys(desk, claim.take)
  const duty = desk.duty.data
  const able = duty?.state === 'on' && duty.holding < duty.capacity
  const first = able && !open && !desk.queue.data?.offers.length
  const lines = desk.held.data?.lines ?? []
  const urgent = lines.find(({ state }) => state === 'held') ?? lines[0]
  const own = { lines, now, open, chosen, onOpen }

  const switched = () => {
    claim.forget()
    desk.reload()
  }
  const ways = {
    OffDuty: { says: '打开值班', onTap: () => { void turn({ to: 'on' }).then(switched) } },
    ...(urgent ? { AtCapacity: { says: '先答最急的一件', onTap: () => onOpen(urgent.id) } } : {}),
  }
  return (
    <>
      <Offers offers={desk.queue.data?.offers} now={now} claim={claim} onDeclined={desk.reload} />
      {(duty || !desk.queue.error) && <Loaded answer={desk.duty} rows={1}>{known => <DutyBar duty={known} now={now} onSwitched={switched} />}</Loaded>}
      {desk.queue.data && (desk.queue.error ?? desk.held.error) && <Note>{old}</Note>}
      {claim.error && <ClaimNote error={claim.error} ways={ways} />}
      <OwnWork of='held' {...own} />
      <Loaded answer={desk.queue}>
        {queue => <QueueList queue={queue} now={now} claim={claim} look={first ? 'first' : 'quiet'} chosen={chosen} target={target} onTake={takeOne} />}
      </Loaded>
      <OwnWork of='askedBack' {...own} />
      <OwnWork of='answered' {...own} />
      <Unsent drafts={desk.drafts.data?.drafts} held={desk.held.data?.lines} open={open} now={now} onDropped={desk.drafts.reload} />
    </>
  )
}
