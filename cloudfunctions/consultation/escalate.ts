import type { KnownVerb } from '../call'
import { change } from './change'
import { officeNewsOf } from './news'

export const escalate: KnownVerb<'consultation.escalate'> = async (call, { id, token }) =>
  change(call, id, () => ({ do: 'escalate', at: call.at, token }), async (after) =>
    ({ output: { state: after.state }, messages: await officeNewsOf(after, '律师请您帮忙', call.at) }))
