import { digitsOf } from '@domain/memberCode'
import { fingerprint } from '../secrets'

/** The six digits of a card in one window: nobody makes them without the key, and the next window has others. */
export const cardDigits = (memberId: string, window: number): string => digitsOf(fingerprint('member.card', `${memberId}|${window}`), 6)
