import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'

/** Turns the on-duty switch. */
export const turn: KnownVerb<'duty.switch'> = async (call, { to }) => call.write(async (tx) => {
  const me = await person(tx, call.person.id)
  if (!me?.lawyer) throw refusal('NotAllowed')
  await putPerson(tx, { ...me, lawyer: { ...me.lawyer, duty: to } })
  return { output: { state: to }, subject: me.id, change: { from: me.lawyer.duty, to } }
})
