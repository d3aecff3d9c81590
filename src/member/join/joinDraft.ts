import type { Input, JoinHome, Trade } from '@contract'
import { useDraft } from '../../client/draft'
import { lastStation } from '../../client/session'
import { joinVersion } from '../../contract/member'

/** What has been filled in so far. An identity number is not among it: that one is never kept on a phone. */
export interface JoinDraft {
  /** that the number is one's own, and the number as one recognises it */
  proof: string
  masked: string
  /** a number that is being typed */
  phone: string
  name: string
  trade: Trade | null
  work: 'employed' | 'free' | null
  employer: string
  /** where one works, when it is not where the code was scanned */
  area: { id: JoinHome['unitId']; name: string } | null
}

const empty: JoinDraft = { proof: '', masked: '', phone: '', name: '', trade: null, work: null, employer: '', area: null }

/** The application being filled in; there is one at a time. */
export const useJoinDraft = () => useDraft('join', empty)

/** Where it would go, as the door takes it: the chosen area, else the code scanned last. */
export function whereOf({ area }: Pick<JoinDraft, 'area'>): Input<'member.home'> {
  const station = lastStation()
  return area ? { unitId: area.id } : station ? { station } : {}
}

/** The draft as the door takes it. `identity`: null where none is asked for. */
export const inputOf = (draft: JoinDraft, trade: Trade, identity: string | null): Input<'member.apply'> => ({
  consent: joinVersion, proof: draft.proof, ...whereOf(draft), name: draft.name, trade,
  employer: draft.work === 'employed' && draft.employer.trim() ? draft.employer : null,
  identity: identity === null ? null : { number: identity, consent: 'given' },
})
