import { focusRow, useKeys } from '../keys'
import { groups, type OwnState } from './OwnWork'
import { useChosen } from './useChosen'
import type { Claim } from './useClaim'
import type { Desk } from './useDesk'

/** J and K go through every row in sight, C takes: what is kept for the reader first, then the row chosen, then the oldest. */
export function useRowKeys({ queue, held }: Desk, take: Claim['take']) {
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
