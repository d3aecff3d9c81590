import type { SignalLine } from '@contract'
import { plusDays } from '@domain/calendar'
import type { KnownVerb } from '../call'
import { type Signal, signalsUnder } from '../db/signals'

const most = 100
/** what was dealt with is shown this long after the last question */
const latelyDays = 30

const lineOf = ({ id, unitName, topic, workers, firstAt, lastAt, state, times, acknowledged }: Signal): SignalLine =>
  ({ id: id as SignalLine['id'], unit: unitName, topic, workers: workers.length, firstAt, lastAt, state, times, acknowledged })

export const list: KnownVerb<'signal.list'> = async ({ person: { unitId }, at }) => {
  const found = unitId ? await signalsUnder(unitId, most) : []
  const lately = found.filter(({ state, lastAt }) => state === 'raised' || lastAt >= plusDays(at, -latelyDays))
  const raised = lately.filter(({ state }) => state === 'raised')
  return { lines: [...raised, ...lately.filter(({ state }) => state !== 'raised')].map(lineOf), more: found.length === most }
}
