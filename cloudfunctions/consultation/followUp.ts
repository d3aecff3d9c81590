import type { KnownVerb } from '../call'
import { fileIdsOf } from '../db/photos'
import { change } from './change'
import { entryBy } from './entry'

export const followUp: KnownVerb<'consultation.followUp'> = async (call, { id, text, photos }) => {
  const entry = entryBy(call, 'followUp', text, { photos: fileIdsOf(call.person.id, photos) })
  return change(call, id, (known) => ({ do: 'followUp', at: call.at, entry, known }), ({ state }) => ({ output: { state } }))
}
