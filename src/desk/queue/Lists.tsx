import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { ClaimNote } from './ClaimNote'
import { DutyBar } from './DutyBar'
import { OwnWork } from './OwnWork'
import { QueueList } from './QueueList'
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

/** Duty, what is in hand, what waits, what was done; what to do when a claim was refused stands above them. */
export function Lists({ desk, claim, open, onOpen }: ListsProps) {
  const now = useNow(10_000)
  const { run: turn } = useAction('duty.switch')
  const duty = desk.duty.data
  const able = duty?.state === 'on' && duty.holding < duty.capacity
  const lines = desk.held.data?.lines ?? []
  const urgent = lines.find(({ state }) => state === 'held') ?? lines[0]
  const own = { lines, now, open, onOpen }

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
      {(duty || !desk.queue.error) && <Loaded answer={desk.duty} rows={1}>{known => <DutyBar duty={known} now={now} onSwitched={switched} />}</Loaded>}
      {desk.queue.data && (desk.queue.error ?? desk.held.error) && <Note>{old}</Note>}
      {claim.error && <ClaimNote error={claim.error} ways={ways} />}
      <OwnWork of='held' {...own} />
      <Loaded answer={desk.queue}>{queue => <QueueList queue={queue} now={now} claim={claim} look={able && !open ? 'first' : 'quiet'} />}</Loaded>
      <OwnWork of='askedBack' {...own} />
      <OwnWork of='answered' {...own} />
    </>
  )
}
