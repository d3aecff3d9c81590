import { useCallback, useEffect } from 'react'
import { useQuery } from '../../client/query'
import { onWeb } from '../../ui/platform'

/** An offer stays for some minutes, so the queue is asked often; what nothing happens to is asked ever less. */
const every = { queue: 5_000, held: 12_000, duty: 30_000 }
/** … and in a tab that is not looked at, whose title tells of an offer */
const hiddenMs = 20_000

/** Polling rests in a hidden tab; this does not. */
function useWhileHidden(reload: () => void) {
  useEffect(() => {
    if (!onWeb) return
    const timer = setInterval(() => { if (document.visibilityState === 'hidden') reload() }, hiddenMs)
    return () => clearInterval(timer)
  }, [reload])
}

/** Everything a lawyer sees at a glance, kept fresh; `reload` asks for all of it at once. */
export function useDesk() {
  const duty = useQuery('duty.get', {}, { pollMs: every.duty })
  const queue = useQuery('consultation.queue', {}, { pollMs: every.queue })
  const held = useQuery('consultation.held', {}, { pollMs: every.held })
  const drafts = useQuery('draft.list', {})
  const { reload: reloadDuty } = duty
  const { reload: reloadQueue } = queue
  const { reload: reloadHeld } = held
  const { reload: reloadDrafts } = drafts
  useWhileHidden(reloadQueue)
  const reload = useCallback(() => {
    reloadDuty()
    reloadQueue()
    reloadHeld()
    reloadDrafts()
  }, [reloadDuty, reloadQueue, reloadHeld, reloadDrafts])
  return { duty, queue, held, drafts, reload }
}

export type Desk = ReturnType<typeof useDesk>
