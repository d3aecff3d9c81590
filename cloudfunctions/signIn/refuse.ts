import { declined } from '@domain/signIn'
import type { KnownVerb } from '../call'
import { putSignIn, signIn } from '../db/sessions'
import { ticketOf } from './ticket'

export const refuse: KnownVerb<'signIn.refuse'> = async (call, { code }) => {
  const { id } = ticketOf(code)
  return call.write(async (tx) => {
    await putSignIn(tx, declined(await signIn(tx, id), call.person.id, call.at))
    return { output: {}, subject: call.person.id, change: { event: 'codeRefused', signIn: id } }
  })
}
