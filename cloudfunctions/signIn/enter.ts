import { refusal } from '@domain/refusal'
import { entered } from '@domain/signIn'
import type { Verb } from '../call'
import { newId } from '../db/database'
import { person } from '../db/people'
import { putSession, putSignIn, signIn } from '../db/sessions'
import { tokenOf } from './bearer'
import { ownTicket } from './ticket'

/** The token is made of the session's id after the write: the journal keeps the id alone. */
export const enter: Verb<'signIn.enter'> = async (call, input) => {
  const { id } = ownTicket(input)
  const sessionId = newId('se')
  const kept = await call.write(async (tx) => {
    const { used, session } = entered(await signIn(tx, id), sessionId, call.at)
    const owner = await person(tx, session.personId)
    if (!owner || owner.suspended) throw refusal('SignInOver')
    await putSignIn(tx, used)
    await putSession(tx, session)
    const { browser, system, personId } = session
    return { output: { id: session.id, until: session.expiresAt }, subject: personId, change: { event: 'signedIn', session: session.id, browser, system } }
  })
  return { token: tokenOf(kept), until: kept.until }
}
