import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'
import { guestOf } from './guest'

export const keepGuest: KnownVerb<'account.keepGuest'> = async (call, { consultation }) => {
  const { id } = await guestOf(call.person, consultation)
  return call.write(async (tx) => {
    const now = await person(tx, id)
    if (now?.leaving?.state === 'asked') await putPerson(tx, { ...now, leaving: null })
    return { output: {}, subject: consultation, change: { event: 'guestStays' } }
  })
}
