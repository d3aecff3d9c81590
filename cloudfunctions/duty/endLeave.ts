import { leaveEnded } from '@domain/roster'
import type { KnownVerb } from '../call'
import { changeOwn } from './roster'

/** Takes a leave back, or comes back early. */
export const endLeave: KnownVerb<'duty.endLeave'> = (call, { id }) =>
  changeOwn(call, (roster) => ({ roster: leaveEnded(roster, id, call.at), output: {}, change: { leave: id, to: 'ended' } }))
