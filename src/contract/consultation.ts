import { methodsOf } from './method'
import { StationCode } from './station'
import { ConsultationLine, Contact, Next, StateChanged, Thread, UrgentReasons } from './thread'
import { Cursor, Day, Done, idOf, limits, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('c')

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** The check sum modulo 31 with the weights 3^n of GB 32100-2015. */
function isCreditCode(code: string): boolean {
  const sum = [...code.slice(0, 17)].reduce((total, letter, n) => total + creditLetters.indexOf(letter) * (3 ** n % 31), 0)
  return creditLetters[(31 - (sum % 31)) % 31] === code[17]
}

/** A photo that its owner has stored: a signed reference, useless to anyone else. */
export const PhotoRef = z.string().check(z.regex(/^p_[0-9A-Za-z_.-]{20,400}$/))
export type PhotoRef = z.infer<typeof PhotoRef>

/** Unified social credit code of an organisation: 18 characters, the last one a check (GB 32100-2015). */
export const CreditCode = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[0-9A-HJ-NP-RTUW-Y]{18}$/), z.refine(isCreditCode))

const photos = z.optional(z.array(PhotoRef).check(z.maxLength(limits.photos)))

export const consultation = methodsOf({
  /** Ask a question. Needs consent, never membership. */
  'consultation.ask': {
    who: 'worker', mutates: true, errors: ['UnknownPhoto'],
    input: z.strictObject({
      station: z.optional(StationCode),
      topic: Topic,
      text: Text(limits.question),
      employer: z.optional(Text(limits.employer)),
      employerCode: z.optional(CreditCode),
      /** the day it happened or began */
      happenedOn: z.optional(Day),
      urgent: UrgentReasons,
      photos,
    }),
    output: z.strictObject({ id, reference: z.string(), next: Next }),
  },
  /** My own, newest first. */
  'consultation.list': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ lines: z.array(ConsultationLine), next: z.nullable(Cursor) }),
  },
  /** One thread, as its worker or its lawyer reads it. */
  'consultation.get': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: Thread,
  },
  /** More to say: answers what the lawyer asked back, or asks on after an answer. */
  'consultation.followUp': {
    who: 'worker', mutates: true, errors: ['WrongState', 'UnknownPhoto'],
    input: z.strictObject({ id, text: Text(limits.message), photos }),
    output: StateChanged,
  },
  /** How good was it? Once, 1–5. */
  'consultation.rate': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({
      id, score: z.int().check(z.minimum(1), z.maximum(5)), solved: z.boolean(),
      comment: z.optional(Text(limits.ratingComment)),
    }),
    output: Done,
  },
  /** Take it back before it was answered. */
  'consultation.withdraw': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id }),
    output: StateChanged,
  },
  /** It is not solved after all: within 7 days of the call-back. */
  'consultation.reopen': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id, text: Text(limits.message) }),
    output: StateChanged,
  },
  /** Let the lawyer see name and phone, or no longer (null). */
  'consultation.share': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id, contact: z.nullable(Contact) }),
    output: Done,
  },
  /** The worker needs nothing more. */
  'consultation.close': {
    who: 'worker', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id }),
    output: StateChanged,
  },
})
