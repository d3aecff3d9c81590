import type { Output } from '@contract'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { addStation } from '../db/stations'
import { coded } from '../secrets'
import { openUnit } from '../unit/places'
import { newSerial, placeOf, written } from './own'

type Id = Output<'station.add'>['id']

export const add: KnownVerb<'station.add'> = async (call, { unitId, form }) => call.write(async (tx) => {
  const unit = await openUnit(tx, call.person, unitId)
  const id = newId('n') as Id
  await addStation(tx, { id, code: coded(newSerial()), ...written(form, id), ...await placeOf(tx, unit), state: 'open', generation: 1, codedAt: call.at })
  return { output: { id }, subject: id, change: { event: 'stationAdded', unit: unit.id, kind: form.kind } }
})
