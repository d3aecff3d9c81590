/** That a number is somebody's own: sealed to them, so that the phone carries it until the application is sent, and nothing of it is kept here. */
import type { PhoneProof } from '@contract'
import { maskedPhone } from '@domain/member'
import { plusDays } from '@domain/calendar'
import { open, seal } from '../secrets'

/** how long somebody may take over the other screens */
const proofDays = 7
const placeOf = (personId: string) => ({ collection: 'phoneProof', id: personId, field: 'phone' })

export const proofOf = (personId: string, phone: string, at: string): string => seal(`${plusDays(at, proofDays)}|${phone}`, placeOf(personId))

/** The number that a proof is about; null when it is another's, was altered, or is too old. */
export function provedPhone(personId: string, proof: string, at: string): string | null {
  try {
    const [until = '', phone = ''] = open(proof, placeOf(personId)).split('|')
    return at <= until ? phone : null
  } catch {
    return null
  }
}

/** What a caller gets: the proof, and the number as they recognise it. */
export const given = (personId: string, proof: string, at: string): PhoneProof => ({ proof, masked: maskedPhone(provedPhone(personId, proof, at) ?? '') })
