import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'

export const drop: KnownVerb<'conflict.drop'> = async (call, { id }) => call.write(async (tx) => {
  const me = await person(tx, call.person.id)
  if (!me?.lawyer?.conflicts.some((one) => one.id === id)) throw refusal('NotFound')
  await putPerson(tx, { ...me, lawyer: { ...me.lawyer, conflicts: me.lawyer.conflicts.filter((one) => one.id !== id) } })
  return { output: {}, subject: me.id, change: { event: 'conflictDropped', conflict: id } }
})
