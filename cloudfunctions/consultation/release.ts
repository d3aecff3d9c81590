import type { KnownVerb } from '../call'
import { change } from './change'

export const release: KnownVerb<'consultation.release'> = async (call, { id, token, reason }) =>
  change(call, id, () => ({ do: 'release', at: call.at, token, reason }), ({ state }) =>
    ({ output: { state }, why: { reason } }))
