import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { markRead, notice } from '../db/notices'
import { reaches } from './reach'

export const read: KnownVerb<'notice.read'> = async (call, { id }) => call.write(async (tx) => {
  const found = await notice(tx, id)
  if (!found || !reaches(found, call.person)) throw refusal('NotFound')
  await markRead(tx, call.person.id, id, call.at)
  return { output: {}, subject: id, change: { read: call.person.id } }
})
