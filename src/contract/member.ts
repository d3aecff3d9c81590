import { methodsOf } from './method'
import { StationCode } from './station'
import { Trade } from './trade'
import { Done, idOf, Instant, limits, Text } from './values'
import * as z from './zod'

const unitId = idOf('n')

/** What joining asks a person to agree to; a new text gets a new version. */
export const joinVersion = '2026-11'

/** A mobile number of the mainland, as people type it. */
export const Mobile = z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/))

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
/** The last character is a check on the other seventeen (GB 11643-1999). */
const isIdNumber = (text: string): boolean =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11] === text[17]

/** A resident's identity number: 18 characters, the last one a check. */
export const IdNumber = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[1-9]\d{16}[\dX]$/), z.refine(isIdNumber))

/** `asked`: the worker is to say more, and the clock stands still */
export const MemberState = z.enum(['applied', 'asked', 'member', 'declined'])
export type MemberState = z.infer<typeof MemberState>

/** `amend`, `keep`: take a correction that a member wants, or leave it as it is */
export const MemberAction = z.enum(['apply', 'answer', 'correct', 'transfer', 'card', 'leave', 'accept', 'ask', 'decline', 'same', 'split', 'amend', 'keep'])
export type MemberAction = z.infer<typeof MemberAction>

/** why not; `silent`: what was asked for never came */
export const DeclineReason = z.enum(['elsewhere', 'notHere', 'mismatch', 'unfit', 'other', 'silent'])
export type DeclineReason = z.infer<typeof DeclineReason>

/** Where somebody works: the printed code of a point, or a unit they chose; neither leaves it to where they were last. */
const Where = { station: z.optional(StationCode), unitId: z.optional(unitId) }

/** The union that an application goes to: the point's own, or the pool that a street or district keeps for those without one. */
export const JoinHome = z.strictObject({
  unitId, name: z.string(), into: z.enum(['union', 'pool']),
  idNumber: z.enum(['asked', 'unasked']),
})
export type JoinHome = z.infer<typeof JoinHome>

/** One side's words about an application. */
export const MemberWord = z.strictObject({ by: z.enum(['worker', 'office']), at: Instant, text: z.string() })
export type MemberWord = z.infer<typeof MemberWord>

/** An application or membership as its own person sees it; what they gave is masked. */
export const Mine = z.strictObject({
  state: MemberState,
  reference: z.string(),
  unit: z.string(),
  into: z.enum(['union', 'pool']),
  trade: Trade,
  /** since when it is in this state */
  since: Instant,
  /** by when somebody will have looked at it; null when nobody is to */
  dueAt: z.nullable(Instant),
  words: z.array(MemberWord),
  declined: z.nullable(z.strictObject({ reason: DeclineReason, note: z.nullable(z.string()) })),
  name: z.string(),
  phone: z.string(),
  idNumber: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  /** what a member wants corrected and the union has not looked at yet, masked; what stays is null */
  amend: z.nullable(z.strictObject({ name: z.nullable(z.string()), phone: z.nullable(z.string()), idNumber: z.nullable(z.string()) })),
  actions: z.array(MemberAction),
})
export type Mine = z.infer<typeof Mine>

const Proof = z.string().check(z.maxLength(300))
const Name = Text({ min: 2, max: 20 })

/** That a phone number is the caller's own: sealed, and of use to nobody else. `masked` is for the eye. */
export const PhoneProof = z.strictObject({ proof: Proof, masked: z.string() })
export type PhoneProof = z.infer<typeof PhoneProof>

const Joined = z.strictObject({ state: MemberState, reference: z.string(), dueAt: z.nullable(Instant) })

export const member = methodsOf({
  /** My application or membership; null when there is none. */
  'member.mine': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ mine: z.nullable(Mine) }),
  },
  /** Where an application made here would go, and what it asks for. A place that is not known goes to the district or the city. */
  'member.home': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject(Where),
    output: JoinHome,
  },
  /** Districts, or the streets and parks of one. */
  'member.areas': {
    who: 'worker', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ within: z.optional(unitId) }),
    output: z.strictObject({ areas: z.array(z.strictObject({ id: unitId, name: z.string(), kind: z.enum(['district', 'street', 'park']) })) }),
  },
  /** Six digits by text message, good for five minutes and five tries. */
  'member.sendCode': {
    who: 'worker', mutates: true, errors: ['CodeTooSoon'],
    input: z.strictObject({ phone: Mobile }),
    output: z.strictObject({ until: Instant }),
  },
  'member.checkCode': {
    who: 'worker', mutates: true, errors: ['WrongCode', 'CodeOver'],
    input: z.strictObject({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/)) }),
    output: PhoneProof,
  },
  /** The number behind what WeChat's phone button gave. */
  'member.wechatPhone': {
    who: 'worker', mutates: false, errors: ['PhoneRefused'],
    input: z.strictObject({ code: Text({ max: 128 }) }),
    output: PhoneProof,
  },
  /** Ask to join. Whoever has asked already goes on with the one application. */
  'member.apply': {
    who: 'worker', mutates: true, errors: ['PhoneUnproved', 'IdNeeded'],
    input: z.strictObject({
      consent: z.literal(joinVersion),
      proof: Proof,
      ...Where,
      name: Name,
      trade: Trade,
      /** null: none */
      employer: z.nullable(Text(limits.employer)),
      /** only where the unit asks for it, and with its own consent */
      identity: z.nullable(z.strictObject({ number: IdNumber, consent: z.literal('given') })),
    }),
    output: Joined,
  },
  /** What the office asked for. */
  'member.answer': {
    who: 'worker', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({ text: Text(limits.message) }),
    output: Joined,
  },
  /**
   * A member puts right what they gave; what is left out stays. Work and employer, and a number that is proved and nobody else's, hold at once;
   * the union looks at the rest first.
   */
  'member.correct': {
    who: 'worker', mutates: true, errors: ['MemberChanged', 'PhoneUnproved'],
    input: z.strictObject({
      name: z.optional(Name), trade: z.optional(Trade), employer: z.optional(z.nullable(Text(limits.employer))),
      proof: z.optional(Proof),
      /** only where one is held; null: it is to be deleted */
      idNumber: z.optional(z.nullable(IdNumber)),
    }),
    output: z.strictObject({ dueAt: z.nullable(Instant) }),
  },
  /** To the union of another place, as a member all along. */
  'member.transfer': {
    who: 'worker', mutates: true, errors: ['MemberChanged', 'UnknownUnit'],
    input: z.strictObject({ ...Where, employer: z.nullable(Text(limits.employer)), trade: Trade }),
    output: z.strictObject({ unit: z.string() }),
  },
  /** What to show to staff: twelve digits that change every two minutes. */
  'member.card': {
    who: 'worker', mutates: false, errors: ['MemberChanged'],
    input: z.strictObject({}),
    output: z.strictObject({ code: z.string(), until: Instant, name: z.string(), unit: z.string(), since: Instant }),
  },
  /** Take the application back, or leave the union: all that was given is deleted. */
  'member.leave': {
    who: 'worker', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({}),
    output: Done,
  },
})
