import type { Entry } from '@domain/consultation'
import type { KnownCall } from '../call'
import { newId } from '../db/database'

/** What the caller wrote, as an entry of the thread. Only lawyers are named. */
export const entryBy = (call: KnownCall, kind: Entry['kind'], text: string, more: Partial<Pick<Entry, 'photos' | 'citations'>> = {}): Entry => {
  const by = kind === 'answer' || kind === 'askBack' ? 'lawyer' : 'worker'
  return { id: newId('t', 10), by, kind, surname: by === 'lawyer' ? call.person.surname : null, at: call.at, text, photos: [], citations: [], ...more }
}
