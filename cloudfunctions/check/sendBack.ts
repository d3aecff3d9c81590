import type { KnownVerb } from '../call'
import { change } from '../consultation/change'
import { entryBy } from '../consultation/entry'
import { newsOf } from '../consultation/news'

export const sendBack: KnownVerb<'check.sendBack'> = async (call, { id, entry, reason }) => {
  const why = entryBy(call, 'sentBack', reason)
  return change(call, id, () => ({ do: 'sendBack', at: call.at, entryId: entry, reason: why }), (after) =>
    ({ output: { state: after.state }, messages: [newsOf(after, '请您换个说法再说一次')], why: { entry } }))
}
