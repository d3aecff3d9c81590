import type { KnownVerb } from '../call'
import { change } from './change'

export const withdraw: KnownVerb<'consultation.withdraw'> = async (call, { id }) =>
  change(call, id, () => ({ do: 'withdraw', at: call.at }), ({ state }) => ({ output: { state } }))
