import type { KnownVerb } from '../call'
import { checkNews } from '../check/news'
import { checksOf, verdictOn } from '../check/words'
import { change } from './change'
import { entryBy } from './entry'
import { takenUpNews } from './news'

export const reopen: KnownVerb<'consultation.reopen'> = async (call, { id, text }) => {
  const [entry, verdict] = [entryBy(call, 'followUp', text), await verdictOn(call, text)]
  return change(call, id, async ({ now, seat, tx }) => {
    const checks = await checksOf(tx, { consultationId: id, entryId: entry.id, photos: [], verdict }, call.at, now.plan)
    return { do: 'reopen', at: call.at, entry: { ...entry, checks }, known: await seat(now.holder?.lawyerId) }
  }, async (after) => ({ output: { state: after.state }, why: { verdict }, messages: [...takenUpNews(after, '工友说问题还没解决'), ...await checkNews(after)] }))
}
