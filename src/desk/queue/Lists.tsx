import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { ClaimNote } from './ClaimNote'
import { DutyBar } from './DutyBar'
import { Offers } from './Offers'
import { OwnWork } from './OwnWork'
import { QueueList } from './QueueList'
import { Unsent } from './Unsent'
import type { Claim } from './useClaim'
import type { Desk } from './useDesk'
import { useOffers } from './useOffers'
import { useRowKeys } from './useRowKeys'

const old = '没连上，下面是刚才看到的。连上会自动更新。'

interface ListsProps {
  desk: Desk
  claim: Claim
  /** the one open beside the lists */
  open: string | null
  onOpen: (id: string) => void
}

/** Duty, what is offered, what is in hand, what waits, what was done; what to do when a claim was refused stands above them. */
export function Lists({ desk, claim, open, onOpen }: ListsProps) {
  const now = useNow(10_000)
  const { run: turn } = useAction('duty.switch')
  const offering = useOffers(desk.queue.data?.offers, claim)
  const { chosen, target, takeOne } = useRowKeys(desk, offering.claim.take)
  const duty = desk.duty.data
  const able = duty?.state === 'on' && duty.holding < duty.capacity
  const lines = desk.held.data?.lines ?? []
  const urgent = lines.find(({ state }) => state === 'held') ?? lines[0]
  const own = { lines, now, open, chosen, onOpen }
  const waiting = { now, claim, chosen, target, onTake: takeOne, look: able && !open && offering.offers.length === 0 ? 'first' as const : 'quiet' as const }

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
      <Offers offering={offering} now={now} onDeclined={desk.reload} />
      {(duty || !desk.queue.error) && <Loaded answer={desk.duty} rows={1}>{known => <DutyBar duty={known} now={now} onSwitched={switched} />}</Loaded>}
      {desk.queue.data && (desk.queue.error ?? desk.held.error) && <Note>{old}</Note>}
      {claim.error && <ClaimNote error={claim.error} ways={ways} />}
      <OwnWork of='held' {...own} />
      <Loaded answer={desk.queue}>{queue => <QueueList queue={queue} {...waiting} />}</Loaded>
      <OwnWork of='askedBack' {...own} />
      <OwnWork of='answered' {...own} />
      <Unsent drafts={desk.drafts.data?.drafts} held={desk.held.data?.lines} open={open} now={now} onDropped={desk.drafts.reload} />
    </>
  )
}
