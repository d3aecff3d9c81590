import type { KnownVerb } from '../call'
import { change } from '../consultation/change'
import { takenUpNews } from '../consultation/news'

export const letThrough: KnownVerb<'check.letThrough'> = async (call, { id, entry }) =>
  change(call, id, async ({ now, seat }) => ({ do: 'letThrough', at: call.at, entryId: entry, known: await seat(now.holder?.lawyerId) }), (after) =>
    ({ output: { state: after.state }, messages: takenUpNews(after, '工友又说了一点情况'), why: { entry } }))
