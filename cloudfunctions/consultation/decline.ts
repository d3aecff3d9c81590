import type { KnownVerb } from '../call'
import { change } from './change'

export const decline: KnownVerb<'consultation.decline'> = async (call, { id, reason }) =>
  change(call, id, () => ({ do: 'decline', at: call.at, lawyerId: call.person.id, reason }), ({ state }) => ({ output: { state }, why: { reason } }))
