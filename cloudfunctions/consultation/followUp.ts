import type { KnownVerb } from '../api/call'
import { fileIdsOf } from '../photo/ref'
import { change } from './change'
import { entryBy } from './entry'

export const followUp: KnownVerb<'consultation.followUp'> = async (call, { id, text, photos }) => {
  const entry = entryBy(call, 'followUp', text, { photos: fileIdsOf(call.person.id, photos) })
  return change(call, id, (known) => ({ do: 'followUp', at: call.at, entry, known }), ({ state }) => ({ output: { state } }))
}
