import type { KnownVerb } from '../call'
import { officeChange } from './change'
import { ownerNews } from './news'

export const keep: KnownVerb<'member.keep'> = async (call, { id, text }) =>
  officeChange(call, id, { do: 'keep', at: call.at, text }, (after) => ({ output: { state: after.state }, messages: ownerNews(after, '您要改的信息有结果了', call.at) }))
