import type { KnownVerb } from '../call'
import { putUnit } from '../db/stations'
import { meant } from './places'
import { begin, carryOnNow } from './rehome'

export const close: KnownVerb<'unit.close'> = async (call, { id, successorId }) => {
  await call.write(async (tx) => {
    const { now, after, move } = await meant(tx, call.person, { id, act: 'close', to: successorId })
    await begin(tx, { act: 'close', startedAt: call.at, ...move })
    await putUnit(tx, after)
    return { output: null, subject: id, change: { event: 'unitClosed', from: now.parentId, to: successorId } }
  })
  return { state: await carryOnNow(call.at) }
}
