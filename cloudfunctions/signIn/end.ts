import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { browserSession, putSession } from '../db/sessions'

export const end: KnownVerb<'signIn.end'> = (call, { id }) => call.write(async (tx) => {
  const now = await browserSession(tx, id)
  if (now?.personId !== call.person.id) throw refusal('NotFound')
  await putSession(tx, { ...now, state: 'ended' })
  return { output: {}, subject: call.person.id, change: { event: 'signedOut', session: id } }
})
