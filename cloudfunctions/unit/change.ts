import type { KnownVerb } from '../call'
import { putUnit } from '../db/stations'
import { written } from './form'
import { openUnit } from './places'
import { begin, carryOnNow } from './rehome'

export const change: KnownVerb<'unit.change'> = async (call, { id, form }) => {
  const { renamed } = await call.write(async (tx) => {
    const now = await openUnit(tx, call.person, id)
    const renamed = now.name === form.name ? 'no' : 'yes'
    if (renamed === 'yes') await begin(tx, { act: 'rename', startedAt: call.at, unitId: id, from: now.path, to: now.path })
    await putUnit(tx, { ...now, ...written(form) })
    return { output: { renamed }, subject: id, change: { event: 'unitChanged', renamed } }
  })
  return { state: renamed === 'yes' ? await carryOnNow(call.at) : 'done' }
}
