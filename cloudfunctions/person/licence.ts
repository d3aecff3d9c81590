/** A licence's number is sealed to its lawyer; when it ends is not a secret. */
import type { Licence } from '@contract'
import { type KeptLicence, lookAfter } from '@domain/licence'
import { open, seal } from '../secrets'

const placeOf = (lawyerId: string) => ({ collection: 'people', id: lawyerId, field: 'licence' })

export const keptLicence = (lawyerId: string, licence: Licence | null, at: string): KeptLicence | null =>
  licence && { number: seal(licence.number, placeOf(lawyerId)), expiresOn: licence.expiresOn, lookAt: lookAfter(licence.expiresOn, at) }

export const shownLicence = (lawyerId: string, licence: KeptLicence | null | undefined): Licence | null =>
  licence ? { number: open(licence.number, placeOf(lawyerId)), expiresOn: licence.expiresOn } : null
