import { DeclineReason, MemberAction, MemberState, MemberWord } from './member'
import { methodsOf } from './method'
import { Trade } from './trade'
import { Cursor, Done, idOf, Instant, Text } from './values'
import * as z from './zod'

const id = idOf('m')
const account = idOf('a')
const unitId = idOf('n')
const one = z.strictObject({ id })

/** `review`: what waits for the office, the first due first; the others by how long they have been so, the newest first */
export const MemberList = z.enum(['review', 'asked', 'member', 'declined'])
export type MemberList = z.infer<typeof MemberList>

/** In a list: nothing that names anybody. */
export const MemberLine = z.strictObject({
  id, reference: z.string(), state: MemberState, trade: Trade, unit: z.string(), into: z.enum(['union', 'pool']),
  appliedAt: Instant, since: Instant, dueAt: z.nullable(Instant),
  /** how many other accounts came with the same number and wait for a word */
  unsure: z.int(),
  /** `wanted`: a member wants something corrected */
  correction: z.enum(['wanted', 'none']),
  /** the unit above was called because nobody looked at it in time */
  escalatedAt: z.nullable(Instant),
})
export type MemberLine = z.infer<typeof MemberLine>

const Given = { name: z.string(), phone: z.string(), idNumber: z.nullable(z.string()), employer: z.nullable(z.string()), trade: Trade }

/** What a person gave, masked or open. `account` null: the application's own. */
export const MemberForm = z.strictObject({ account: z.nullable(account), at: Instant, unit: z.string(), ...Given })
export type MemberForm = z.infer<typeof MemberForm>

/** What a member wants corrected; what stays is null. `shared`: somebody else's application has the same number. */
const Amend = z.strictObject({ at: Instant, name: z.nullable(z.string()), phone: z.nullable(z.string()), idNumber: z.nullable(z.string()), number: z.enum(['alone', 'shared']) })
export type MemberAmend = z.infer<typeof Amend>

/** One application or membership; what names somebody is masked. */
export const MemberCase = z.strictObject({
  ...MemberLine.shape,
  forms: z.array(MemberForm),
  amend: z.nullable(Amend),
  words: z.array(MemberWord),
  declined: z.nullable(z.strictObject({ reason: DeclineReason, note: z.nullable(z.string()) })),
  actions: z.array(MemberAction),
})
export type MemberCase = z.infer<typeof MemberCase>

const Changed = z.strictObject({ state: MemberState })

/** How a unit takes people in: `union`, who works at its points; `pool`, those without a union of their own; `nobody`, the unit above does. */
export const JoinRules = z.strictObject({ takes: z.enum(['union', 'pool', 'nobody']), idNumber: z.enum(['asked', 'unasked']) })
export type JoinRules = z.infer<typeof JoinRules>

export const memberOffice = methodsOf({
  /** Applications and members under the caller's unit. */
  'member.list': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ list: MemberList, cursor: z.optional(Cursor) }),
    output: z.strictObject({ lines: z.array(MemberLine), next: z.nullable(Cursor) }),
  },
  'member.get': {
    who: 'staff', mutates: false, errors: [],
    input: one,
    output: MemberCase,
  },
  /** Names, numbers and employers in the clear. Each look is written down. */
  'member.open': {
    who: 'staff', mutates: true, errors: [],
    input: one,
    output: z.strictObject({ forms: z.array(MemberForm), amend: z.nullable(Amend) }),
  },
  /** Take the correction that a member wants. */
  'member.amend': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: one,
    output: Changed,
  },
  /** Leave it as it was, and say why. */
  'member.keep': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({ id, text: Text({ min: 4, max: 300 }) }),
    output: Changed,
  },
  'member.accept': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: one,
    output: Changed,
  },
  /** Ask the worker for more; the clock stands still until they answer. */
  'member.ask': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({ id, text: Text({ min: 4, max: 300 }) }),
    output: Changed,
  },
  'member.decline': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({ id, reason: z.enum(['elsewhere', 'notHere', 'mismatch', 'unfit', 'other']), note: z.nullable(Text({ min: 4, max: 300 })) })
      .check(z.refine(({ reason, note }) => reason !== 'other' || note !== null, { path: ['note'] })),
    output: Changed,
  },
  /** The other account is the same person's. */
  'member.same': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({ id, account }),
    output: Changed,
  },
  /** The other account is somebody else's: an application of its own, as old as it is. */
  'member.split': {
    who: 'staff', mutates: true, errors: ['MemberChanged'],
    input: z.strictObject({ id, account }),
    output: one,
  },
  /** Whose card is this? Only while its digits are fresh; each look is written down. */
  'member.check': {
    who: 'staff', mutates: true, errors: ['UnknownCard'],
    input: z.strictObject({ code: z.string().check(z.regex(/^[\d ]{12,16}$/)) }),
    output: z.strictObject({ name: z.string(), trade: Trade, unit: z.string(), since: Instant }),
  },
  /** How one unit of the caller's takes people in; `own` null: as its kind does by itself. */
  'member.rules': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId }),
    output: z.strictObject({ own: z.nullable(JoinRules), rules: JoinRules }),
  },
  'member.setRules': {
    who: 'admin', mutates: true, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId, rules: z.nullable(JoinRules) }),
    output: Done,
  },
})
