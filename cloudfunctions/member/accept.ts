import type { KnownVerb } from '../call'
import { officeChange } from './change'
import { ownerNews } from './news'

export const accept: KnownVerb<'member.accept'> = async (call, { id }) =>
  officeChange(call, id, { do: 'accept', at: call.at }, (after) => ({ output: { state: after.state }, messages: ownerNews(after, '您已加入工会，会员证能用了', call.at) }))
