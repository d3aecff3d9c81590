import type { KnownVerb } from '../call'
import { officeChange } from './change'
import { ownerNews } from './news'

export const ask: KnownVerb<'member.ask'> = async (call, { id, text }) =>
  officeChange(call, id, { do: 'ask', at: call.at, text }, (after) => ({ output: { state: after.state }, messages: ownerNews(after, '入会申请要您补充一点', call.at) }))
