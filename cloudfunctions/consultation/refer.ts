import type { KnownVerb } from '../call'
import { change } from './change'
import { entryBy } from './entry'
import { newsOf } from './news'

export const refer: KnownVerb<'consultation.refer'> = async (call, { id, token, agency, reason }) => {
  const entry = entryBy(call, 'referral', reason, { agency })
  return change(call, id, () => ({ do: 'refer', at: call.at, entry, agency, ...token === undefined ? {} : { token } }), (after) =>
    ({ output: { state: after.state }, messages: [newsOf(after, '这件事该找哪里办，已写给您')], why: { agency } }))
}
