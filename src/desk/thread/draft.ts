/** What a lawyer writes: kept on this device at every keystroke, and on the server when the typing pauses. */
import type { CitationRef, Draft as ServerDraft } from '@contract'
import { keyOfRef } from './citing'

/** What a lawyer can write: one draft of each a consultation. Questions are short and stay on the device. */
export type Kind = 'answer' | 'askBack'

export interface Writing { text: string; citations: CitationRef[] }

/** As this device keeps it: when it was last changed here, and what of it the server had last (see `stampOf`). */
export interface Kept extends Writing { at: string; saved: string | null }

export const nothing: Kept = { text: '', citations: [], at: '', saved: null }

export const draftName = (kind: Kind, id: string) => `${kind}/${id}`

/** Two writings with one stamp are the same; the server trims. */
export const stampOf = ({ text, citations }: Writing): string => JSON.stringify([text.trim(), citations.map(keyOfRef)])

export const isEmpty = ({ text, citations }: Writing): boolean => text.trim() === '' && citations.length === 0

/**
 * What to go on with when a consultation is opened: the newer of what lies on this device and on the server. What goes on from the
 * server's last is newer whatever the clocks say; what the server had and has no more was sent or dropped elsewhere.
 */
export function newerOf(kept: Kept, server: Pick<ServerDraft, 'text' | 'citations' | 'savedAt'> | undefined): Kept {
  const touched = !isEmpty(kept) && stampOf(kept) !== kept.saved
  if (!server) return touched ? { ...kept, saved: null } : nothing
  const there: Writing = { text: server.text, citations: server.citations }
  const saved = stampOf(there)
  if (saved === kept.saved || saved === stampOf(kept) || (touched && kept.at > server.savedAt)) return { ...kept, saved }
  return { ...there, at: server.savedAt, saved }
}
