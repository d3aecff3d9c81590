import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'

/** One mark on the person ends them all, however many there are. */
export const endAll: KnownVerb<'signIn.endAll'> = (call) => call.write(async (tx) => {
  const me = await person(tx, call.person.id)
  if (!me) throw refusal('NotFound')
  await putPerson(tx, { ...me, sessionsFrom: call.at })
  return { output: {}, subject: me.id, change: { event: 'signedOutEverywhere' } }
})
