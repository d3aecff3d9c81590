import type { Output } from '@contract'
import { refusal } from '@domain/refusal'
import { mayHang } from '@domain/unit'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { addUnit } from '../db/stations'
import { written } from './form'
import { openUnit } from './places'

type Id = Output<'unit.add'>['id']

export const add: KnownVerb<'unit.add'> = async (call, { parentId, kind, form }) => call.write(async (tx) => {
  const parent = await openUnit(tx, call.person, parentId)
  if (!mayHang(kind, parent.kind)) throw refusal('WrongPlace')
  const id = newId('n') as Id
  await addUnit(tx, {
    id, ...written(form), kind, parentId, path: `${parent.path}${id}/`, plan: null, promise: { kept: 0, answered: 0 }, countedAt: call.at, successorId: null,
  })
  return { output: { id }, subject: id, change: { event: 'unitAdded', parent: parentId, kind } }
})
