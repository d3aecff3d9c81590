import { CitationRef } from './law'
import { methodsOf } from './method'
import { Done, idOf, Instant, limits, Text } from './values'
import * as z from './zod'

const consultation = idOf('c')

const DraftState = z.enum(['open', 'late'])

/** What a lawyer wrote and has not sent. There may be one of each for a consultation. `late`: it was sent when the consultation was no longer theirs, and only they can read it. */
export const Draft = z.strictObject({
  consultation,
  reference: z.string(),
  text: z.string(),
  citations: z.array(CitationRef),
  savedAt: Instant,
  state: DraftState,
})
export type Draft = z.infer<typeof Draft>

export const draft = methodsOf({
  /** The caller's own, last saved first. */
  'draft.list': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(Draft) }),
  },
  /** Save what is typed for a consultation that the caller holds; an empty text drops it. */
  'draft.save': {
    who: 'lawyer', mutates: true, errors: [],
    input: z.strictObject({
      consultation,
      text: Text({ min: 0, max: limits.message.max }),
      citations: z.array(CitationRef).check(z.maxLength(limits.citations)),
    }),
    output: Done,
  },
  'draft.drop': {
    who: 'lawyer', mutates: true, errors: [],
    input: z.strictObject({ consultation, state: DraftState }),
    output: Done,
  },
})
