import { swapWithdrawn } from '@domain/swap'
import type { KnownVerb } from '../call'
import { changeOwn } from './roster'

/** Takes back an offer that nobody accepted. */
export const withdrawSwap: KnownVerb<'duty.withdrawSwap'> = (call, { id }) => changeOwn(call, (roster, _me, plan) =>
  ({ roster: swapWithdrawn(roster, id, plan.dutyHours.holidays, call.at), output: {}, change: { swap: id, to: 'withdrawn' } }))
