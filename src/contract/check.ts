import { methodsOf } from './method'
import { StateChanged } from './thread'
import { idOf, Instant, limits, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('c')
const entry = idOf('t')

/** What somebody wrote or sent that the content check would not let through, or could not look at. */
export const CheckLine = z.strictObject({
  id,
  entry,
  reference: z.string(),
  topic: Topic,
  station: z.string(),
  at: Instant,
  /** when it goes on by itself */
  until: Instant,
  text: z.string(),
  /** the photos that are open; links that work for ten minutes */
  photos: z.array(z.strictObject({ url: z.string() })),
  /** what is open: the words, or only photos */
  what: z.enum(['text', 'photos']),
  /** `risky`: something is in it that does not belong there; `review`: the check is not sure; `unknown`: it has not answered */
  verdict: z.enum(['review', 'risky', 'unknown']),
})
export type CheckLine = z.infer<typeof CheckLine>

export const check = methodsOf({
  /** What waits for a person to look at it, under the caller's unit: the first to go on by itself first. */
  'check.list': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(CheckLine), more: z.boolean() }),
  },
  /** It may go on, to a lawyer. */
  'check.letThrough': {
    who: 'staff', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id, entry }),
    output: StateChanged,
  },
  /** Ask the worker for other words, or for another photo, and say kindly why. */
  'check.sendBack': {
    who: 'staff', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id, entry, reason: Text(limits.sentBack) }),
    output: StateChanged,
  },
})
