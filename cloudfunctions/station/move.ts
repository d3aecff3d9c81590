import { pathOf } from '@domain/unit'
import type { KnownVerb } from '../call'
import { openUnit } from '../unit/places'
import { begin, carryOnNow } from '../unit/rehome'
import { ownStation } from './own'

export const move: KnownVerb<'station.move'> = async (call, { id, unitId }) => {
  await call.write(async (tx) => {
    const [now, target] = [await ownStation(tx, call.person, id), await openUnit(tx, call.person, unitId)]
    const [from, to] = [pathOf([...now.units, id]), `${target.path}${id}/`]
    if (from !== to) await begin(tx, { act: 'move', startedAt: call.at, unitId: id, from, to })
    return { output: null, subject: id, change: { event: 'stationMoved', from: now.units.at(-1) ?? null, to: unitId } }
  })
  return { state: await carryOnNow(call.at) }
}
