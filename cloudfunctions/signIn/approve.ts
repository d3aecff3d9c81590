import { refusal } from '@domain/refusal'
import { approved } from '@domain/signIn'
import type { KnownVerb } from '../call'
import { person } from '../db/people'
import { putSignIn, signIn } from '../db/sessions'
import { ticketOf } from './ticket'

export const approve: KnownVerb<'signIn.approve'> = async (call, { code, number }) => {
  const { id } = ticketOf(code)
  return call.write(async (tx) => {
    if ((await person(tx, call.person.id))?.suspended) throw refusal('NotAllowed')
    const now = approved(await signIn(tx, id), call.person.id, number, call.at)
    await putSignIn(tx, now)
    return { output: {}, subject: call.person.id, change: { event: 'codeApproved', signIn: id, browser: now.browser, system: now.system } }
  })
}
