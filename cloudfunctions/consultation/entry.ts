import type { Entry } from '@domain/consultation'
import type { KnownCall } from '../call'
import { newId } from '../db/database'

/** Who speaks in an entry of each kind; a referral is the lawyer's or the union office's. */
const speaker = ({ person }: KnownCall, kind: Entry['kind']): Entry['by'] => {
  switch (kind) {
    case 'answer':
    case 'askBack': return 'lawyer'
    case 'referral': return person.lawyer ? 'lawyer' : 'office'
    case 'sentBack': return 'office'
    case 'question':
    case 'followUp': return 'worker'
  }
}

/** What the caller wrote, as an entry of the thread. Workers stay unnamed. */
export const entryBy = (call: KnownCall, kind: Entry['kind'], text: string, more: Partial<Pick<Entry, 'photos' | 'citations' | 'agency' | 'checks'>> = {}): Entry => {
  const by = speaker(call, kind)
  return { id: newId('t', 10), by, kind, agency: null, surname: by === 'worker' ? null : call.person.surname, at: call.at, text, photos: [], citations: [], ...more }
}
