/** What lawyers wrote and have not sent, and the replies they keep. Every word is sealed to its place. */
import type { CitationRef } from '@contract'
import { open, seal } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

export interface Draft {
  readonly lawyerId: string
  readonly consultationId: string
  readonly reference: string
  readonly text: string
  readonly citations: readonly CitationRef[]
  readonly savedAt: string
  /** `late`: sent when the consultation was no longer theirs */
  readonly state: 'open' | 'late'
}

export interface SavedReply { readonly id: string; readonly lawyerId: string; readonly title: string; readonly text: string }

type Key = Pick<Draft, 'consultationId' | 'lawyerId' | 'state'>

const draftId = ({ consultationId, lawyerId, state }: Key): string => `d_${consultationId.slice(2)}_${lawyerId.slice(2)}_${state}`
const placeOf = (collection: string, id: string, field: string) => ({ collection, id, field })

const draftOf = ({ _id, ...row }: Row): Draft => {
  const fields = row as unknown as Draft
  return { ...fields, text: open(fields.text, placeOf('drafts', _id, 'text')) }
}

export const putDraft = (tx: Transaction, draft: Draft): Promise<void> => {
  const _id = draftId(draft)
  return tx.put('drafts', { _id, ...draft, text: seal(draft.text, placeOf('drafts', _id, 'text')) })
}

export const dropDraft = (tx: Transaction, key: Key): Promise<void> => tx.remove('drafts', draftId(key))

/** A lawyer's own, last saved first. */
export const draftsOf = async (lawyerId: string, limit: number): Promise<Draft[]> =>
  (await find('drafts', { where: { lawyerId }, orderBy: ['savedAt', 'desc'], limit })).map(draftOf)

const replyOf = ({ _id: id, ...row }: Row): SavedReply => {
  const fields = row as unknown as SavedReply
  return { ...fields, id, title: open(fields.title, placeOf('replies', id, 'title')), text: open(fields.text, placeOf('replies', id, 'text')) }
}

export async function reply(from: Documents, id: string): Promise<SavedReply | null> {
  const row = await from.get('replies', id)
  return row && replyOf(row)
}

export const putReply = (tx: Transaction, { id, title, text, ...rest }: SavedReply): Promise<void> =>
  tx.put('replies', { _id: id, ...rest, title: seal(title, placeOf('replies', id, 'title')), text: seal(text, placeOf('replies', id, 'text')) })

export const dropReply = (tx: Transaction, id: string): Promise<void> => tx.remove('replies', id)

export const repliesOf = async (lawyerId: string, limit: number): Promise<SavedReply[]> =>
  (await find('replies', { where: { lawyerId }, limit })).map(replyOf)

/** Ids of what lawyers have not sent about one consultation. */
export const draftsAbout = async (consultationId: string): Promise<string[]> =>
  (await find('drafts', { where: { consultationId }, limit: 1000, select: ['consultationId'] })).map(({ _id }) => _id)
export async function removeDrafts(tx: Transaction, ids: readonly string[]): Promise<void> { for (const id of ids) await tx.remove('drafts', id) }
