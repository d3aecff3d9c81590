import { refusal } from '@domain/refusal'
import { seen, untilOf } from '@domain/signIn'
import type { KnownVerb } from '../call'
import { putSignIn, signIn } from '../db/sessions'
import { machineOf, numberFor, ticketOf } from './ticket'

export const see: KnownVerb<'signIn.see'> = async (call, { code }) => {
  const ticket = ticketOf(code)
  const { id: personId, suspended } = call.person
  if (suspended) throw refusal('NotAllowed')
  return call.write(async (tx) => {
    const now = seen(ticket, await signIn(tx, ticket.id), personId, numberFor(ticket.id, personId, call.at), call.at)
    await putSignIn(tx, now)
    return {
      output: { machine: machineOf(now), begunAt: now.begunAt, until: untilOf(now), number: now.number },
      subject: personId, change: { event: 'codeSeen', signIn: now.id, browser: now.browser, system: now.system },
    }
  })
}
