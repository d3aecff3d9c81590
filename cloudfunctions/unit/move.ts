import type { KnownVerb } from '../call'
import { putUnit } from '../db/stations'
import { meant } from './places'
import { begin, carryOnNow } from './rehome'

export const move: KnownVerb<'unit.move'> = async (call, { id, parentId }) => {
  await call.write(async (tx) => {
    const { now, after, move: path } = await meant(tx, call.person, { id, act: 'move', to: parentId })
    await begin(tx, { act: 'move', startedAt: call.at, ...path })
    await putUnit(tx, after)
    return { output: null, subject: id, change: { event: 'unitMoved', from: now.parentId, to: parentId } }
  })
  return { state: await carryOnNow(call.at) }
}
