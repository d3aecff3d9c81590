import type { KnownVerb } from '../call'
import { change } from './change'
import { entryBy } from './entry'
import { newsOf } from './news'

export const askBack: KnownVerb<'consultation.askBack'> = async (call, { id, token, text }) => {
  const entry = entryBy(call, 'askBack', text)
  return change(call, id, () => ({ do: 'askBack', at: call.at, token, entry }), (after) =>
    ({ output: { state: after.state }, messages: [newsOf(after, '律师想再问您一点情况')] }))
}
