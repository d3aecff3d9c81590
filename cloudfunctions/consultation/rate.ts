import type { KnownVerb } from '../call'
import { change } from './change'

export const rate: KnownVerb<'consultation.rate'> = async (call, { id, score, solved, comment }) =>
  change(call, id, () => ({ do: 'rate', at: call.at, score, solved, comment: comment ?? null }), () => ({ output: {} }))
