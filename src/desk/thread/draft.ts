import { useDraft } from '../../client/draft'

/** What a lawyer can write: one draft of each a consultation. */
export type Kind = 'answer' | 'askBack'

export interface Writing { text: string; citations: string[] }

const nothing: Writing = { text: '', citations: [] }

/** The draft of one kind for one consultation, kept at every keystroke. */
export const useWriting = (kind: Kind, id: string) => useDraft(`${kind}/${id}`, nothing)
