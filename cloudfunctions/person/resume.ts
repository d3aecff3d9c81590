import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { putPerson } from '../db/people'
import { changeable } from './own'

/** Sessions that the suspension ended stay ended. */
export const resume: KnownVerb<'person.resume'> = (call, { id }) => call.write(async (tx) => {
  const { other } = await changeable(tx, call.person.id, id)
  if (!other.suspended) throw refusal('NotFound')
  await putPerson(tx, { ...other, suspended: null })
  return { output: {}, subject: id, change: { event: 'resumed' } }
})
