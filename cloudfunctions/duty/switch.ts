import { isLicensed } from '@domain/licence'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { changeOwn } from './roster'

/** Turns the on-duty switch. The clock turns it off when the shift is over, or two hours after it was turned on without one. */
export const turn: KnownVerb<'duty.switch'> = (call, { to }) => changeOwn(call, (roster, { lawyer }) => {
  if (to === 'on' && !isLicensed(lawyer.licence, call.at)) throw refusal('LicenceExpired')
  return { roster, turn: to, output: { state: to }, change: { from: lawyer.duty, to } }
})
