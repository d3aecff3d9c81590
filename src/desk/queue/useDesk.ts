import { useCallback } from 'react'
import { useQuery } from '../../client/query'

const every = { queue: 8_000, held: 12_000, duty: 30_000 }

/** Everything a lawyer sees at a glance, kept fresh; `reload` asks for all of it at once. */
export function useDesk() {
  const duty = useQuery('duty.get', {}, { pollMs: every.duty })
  const queue = useQuery('consultation.queue', {}, { pollMs: every.queue })
  const held = useQuery('consultation.held', {}, { pollMs: every.held })
  const { reload: reloadDuty } = duty
  const { reload: reloadQueue } = queue
  const { reload: reloadHeld } = held
  const reload = useCallback(() => {
    reloadDuty()
    reloadQueue()
    reloadHeld()
  }, [reloadDuty, reloadQueue, reloadHeld])
  return { duty, queue, held, reload }
}

export type Desk = ReturnType<typeof useDesk>
