import type { KnownVerb } from '../call'
import { checkNews } from '../check/news'
import { checksOf, verdictOn } from '../check/words'
import { fileIdsOf } from '../db/photos'
import { change } from './change'
import { entryBy } from './entry'
import { takenUpNews } from './news'

export const followUp: KnownVerb<'consultation.followUp'> = async (call, { id, text, photos: refs }) => {
  const photos = fileIdsOf(call.person.id, refs)
  const [entry, verdict] = [entryBy(call, 'followUp', text, { photos }), await verdictOn(call, text)]
  return change(call, id, async ({ now, seat, tx }) => {
    const checks = await checksOf(tx, { consultationId: id, entryId: entry.id, photos, verdict }, call.at, now.plan)
    return { do: 'followUp', at: call.at, entry: { ...entry, checks }, known: await seat(now.holder?.lawyerId) }
  }, async (after, { kind }) => ({
    output: { state: after.state }, why: { verdict },
    messages: [...kind === 'submitted' ? [] : takenUpNews(after, '工友又说了一点情况'), ...await checkNews(after)],
  }))
}
