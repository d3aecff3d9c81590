import type { KnownVerb } from '../call'
import { change } from './change'

export const close: KnownVerb<'consultation.close'> = async (call, { id }) =>
  change(call, id, () => ({ do: 'close', at: call.at }), ({ state }) => ({ output: { state } }))
