import type { KnownVerb } from '../call'
import { change } from './change'

/** By the worker, or by the staff who rang them up. */
export const rate: KnownVerb<'consultation.rate'> = async (call, { id, score, solved, comment }) =>
  change(call, id, ({ relation }) =>
    ({ do: 'rate', at: call.at, rating: { score, solved, comment: comment ?? null, by: relation === 'owner' ? 'worker' : 'office' } }), () => ({ output: {} }))
