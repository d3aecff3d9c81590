import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'

/** What was ended stays so; nothing else has happened yet. */
export const keep: KnownVerb<'account.keep'> = (call) => call.write(async (tx) => {
  const me = await person(tx, call.person.id)
  if (me?.leaving?.state === 'asked') await putPerson(tx, { ...me, leaving: null })
  return { output: {}, subject: call.person.id, change: { event: 'stays' } }
})
