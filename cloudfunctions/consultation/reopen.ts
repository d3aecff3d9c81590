import type { KnownVerb } from '../call'
import { change } from './change'
import { entryBy } from './entry'
import { takenUpNews } from './news'

export const reopen: KnownVerb<'consultation.reopen'> = async (call, { id, text }) => {
  const entry = entryBy(call, 'followUp', text)
  return change(call, id, async ({ now, seat }) => ({ do: 'reopen', at: call.at, entry, known: await seat(now.holder?.lawyerId) }), (after) =>
    ({ output: { state: after.state }, messages: takenUpNews(after, '工友说问题还没解决') }))
}
