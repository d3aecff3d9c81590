import type { KnownVerb } from '../call'
import { officeChange } from './change'
import { ownerNews } from './news'

export const amend: KnownVerb<'member.amend'> = async (call, { id }) =>
  officeChange(call, id, { do: 'amend', at: call.at }, (after) => ({ output: { state: after.state }, messages: ownerNews(after, '您要改的信息改好了', call.at) }))
