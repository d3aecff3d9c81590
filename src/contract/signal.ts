import { methodsOf } from './method'
import { Done, idOf, Instant, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('s')

/** What the staff did about a signal. */
export const SignalDeed = z.enum(['asked', 'visited', 'reported', 'watching'])
export type SignalDeed = z.infer<typeof SignalDeed>

/** Several workers asked about one employer and one topic. It says neither who they are nor what they wrote. */
export const SignalLine = z.strictObject({
  id,
  unit: z.string(),
  topic: Topic,
  /** how many different workers */
  workers: z.int(),
  firstAt: Instant,
  lastAt: Instant,
  /** `raised`: somebody should look; `acknowledged`: somebody did, and says what */
  state: z.enum(['raised', 'acknowledged']),
  /** 1 the first time, more when it grew by as many again */
  times: z.int(),
  acknowledged: z.nullable(z.strictObject({ at: Instant, surname: z.nullable(z.string()), deed: SignalDeed, note: z.nullable(z.string()), workers: z.int() })),
})
export type SignalLine = z.infer<typeof SignalLine>

export const signalNote = { min: 2, max: 300 } as const

export const signal = methodsOf({
  /** Signals of one's own unit and below: raised ones first, then those of the last weeks. */
  'signal.list': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(SignalLine), more: z.boolean() }),
  },
  /** The employer's name as the latest worker wrote it. Each look is written down. */
  'signal.open': {
    who: 'staff', mutates: true, errors: [],
    input: z.strictObject({ id }),
    output: z.strictObject({ employer: z.nullable(z.string()) }),
  },
  /** Say what was done; `workers`: how many the caller saw. It comes again when as many more have asked. */
  'signal.acknowledge': {
    who: 'staff', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id, workers: z.int(), deed: SignalDeed, note: z.optional(Text(signalNote)) }),
    output: Done,
  },
})
