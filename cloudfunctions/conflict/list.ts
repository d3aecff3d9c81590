import type { Conflict } from '@contract'
import type { KnownVerb } from '../call'
import { nameOf } from './names'

export const list: KnownVerb<'conflict.list'> = async ({ person }) => ({
  conflicts: (person.lawyer?.conflicts ?? []).map((one): Conflict => ({ id: one.id as Conflict['id'], name: nameOf(person.id, one), code: one.code })),
})
