import type { Input, Topic, UrgentReason } from '@contract'
import { useDraft } from '../../client/draft'
import { lastStation } from '../../client/session'

export interface AskDraft {
  topic: Topic | null
  text: string
  employer: string
  happenedOn: string
  urgent: UrgentReason[]
  photos: string[]
}

const empty: AskDraft = { topic: null, text: '', employer: '', happenedOn: '', urgent: [], photos: [] }

/** The question being written; there is one at a time. */
export const useAskDraft = () => useDraft('ask', empty)

/** The draft as the door takes it. */
export function inputOf({ text, employer, happenedOn, urgent, photos }: AskDraft, topic: Topic): Input<'consultation.ask'> {
  const station = lastStation()
  return {
    topic,
    text,
    ...(station ? { station } : {}),
    ...(employer.trim() ? { employer } : {}),
    ...(happenedOn ? { happenedOn } : {}),
    ...(urgent.length ? { urgent } : {}),
    ...(photos.length ? { photos } : {}),
  }
}
