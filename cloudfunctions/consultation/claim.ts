import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { change } from './change'

export const claim: KnownVerb<'consultation.claim'> = async (call, { id }) =>
  change(call, id, async ({ seat }) => {
    const lawyer = await seat(call.person.id)
    if (!lawyer) throw refusal('NotAllowed')
    return { do: 'claim', at: call.at, lawyer }
  }, ({ token, leaseUntil }) => ({ output: { token, leaseUntil: leaseUntil! } }))
