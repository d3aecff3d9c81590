import type { KnownVerb } from '../call'
import { officeChange } from './change'
import { ownerNews } from './news'

export const decline: KnownVerb<'member.decline'> = async (call, { id, reason, note }) =>
  officeChange(call, id, { do: 'decline', at: call.at, reason, note }, (after) => ({ output: { state: after.state }, messages: ownerNews(after, '入会申请有结果了', call.at) }))
