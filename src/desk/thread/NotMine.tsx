import type { Input } from '@contract'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Empty } from '../../ui/Empty'
import { Skeleton } from '../../ui/Skeleton'
import { ClaimNote } from '../queue/ClaimNote'
import { Offer } from '../queue/Offer'
import { useClaim } from '../queue/useClaim'
import { LeftOver } from './LeftOver'

interface NotMineProps {
  id: Input<'consultation.claim'>['id']
  /** it is theirs now */
  onTaken: () => void
  onLeave: () => void
}

/**
 * A consultation that the reader does not hold: offered to them, when a message on their phone led here; else it went to somebody
 * else, which is said kindly, with what was typed and the way back.
 */
export function NotMine({ id, onTaken, onLeave }: NotMineProps) {
  const now = useNow()
  const { data, state, reload } = useQuery('consultation.queue', {})
  const claim = useClaim(reload, onTaken)
  const offer = data?.offers.find(one => one.id === id)
  if (state === 'loading') return <Skeleton rows={2} />
  if (offer) return <>{claim.error && <ClaimNote error={claim.error} ways={{}} />}<Offer offer={offer} now={now} claim={claim} onDeclined={onLeave} /></>
  return (
    <>
      <Empty
        icon='desk' title='这一件已经不在您手上了' line='可能是到了时间，回到了队列，也可能别的律师已经接了。'
        way={{ says: '回到队列', onTap: onLeave }}
      />
      <LeftOver id={id} />
    </>
  )
}
