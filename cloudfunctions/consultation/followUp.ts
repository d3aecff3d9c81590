import type { KnownVerb } from '../call'
import { fileIdsOf } from '../db/photos'
import { change } from './change'
import { entryBy } from './entry'
import { takenUpNews } from './news'

export const followUp: KnownVerb<'consultation.followUp'> = async (call, { id, text, photos }) => {
  const entry = entryBy(call, 'followUp', text, { photos: fileIdsOf(call.person.id, photos) })
  return change(call, id, async ({ now, seat }) => ({ do: 'followUp', at: call.at, entry, known: await seat(now.holder?.lawyerId) }), (after) =>
    ({ output: { state: after.state }, messages: takenUpNews(after, '工友又说了一点情况') }))
}
