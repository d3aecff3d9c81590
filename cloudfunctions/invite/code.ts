/** The letters of an invitation: made of its id under a key, so that they are kept nowhere, and found again by their digest. */
import { fingerprint } from '../secrets'

/** 32 that nobody takes for one another: five bits each, sixty in all */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 12

/** `ABCD-EFGH-JKLM` */
export function codeOf(inviteId: string): string {
  const letters = [...Buffer.from(fingerprint('inviteCode', inviteId), 'base64url').subarray(0, length)].map((byte) => alphabet[byte & 31]!).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** The same however it was typed. */
export const keyOf = (code: string): string => fingerprint('inviteKey', code.replace(/[ -]/g, '').toUpperCase())
