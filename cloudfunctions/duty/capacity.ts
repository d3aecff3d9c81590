import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { changeOwn } from './roster'

/** How many at once; what is held already stays held. */
export const capacity: KnownVerb<'duty.capacity'> = (call, { capacity: wanted }) => changeOwn(call, (roster, { lawyer }, plan) => {
  if (wanted > plan.capacity) throw refusal('OverPlan', { most: plan.capacity })
  return { roster, post: { ...lawyer, capacity: wanted }, output: {}, change: { from: lawyer.capacity, to: wanted } }
})
