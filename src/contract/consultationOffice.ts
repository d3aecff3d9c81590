import { CreditCode } from './consultation'
import { CitationRef } from './law'
import { methodsOf } from './method'
import { StationCode, Unit } from './station'
import { Agency, BoardLine, CallbackLine, ConsultationLine, Contact, EarlierLine, HeldLine, HoldToken, Next, OfferLine, QueueLine, ReleaseReason, StateChanged, UrgentReasons } from './thread'
import { Cursor, Day, idOf, Instant, limits, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('c')

/** What lawyers and staff do with consultations. */
export const consultationOffice = methodsOf({
  /** Ask for a worker who called or came: the same queue. The number joins what the same caller asks later. */
  'consultation.enter': {
    who: 'staff', mutates: true, errors: [],
    input: z.strictObject({
      channel: z.enum(['phone', 'walkIn']),
      contact: Contact,
      /** whether the worker lets the lawyer see name and phone */
      share: z.enum(['shared', 'kept']),
      station: z.optional(StationCode),
      topic: Topic,
      text: Text(limits.question),
      employer: z.optional(Text(limits.employer)),
      employerCode: z.optional(CreditCode),
      happenedOn: z.optional(Day),
      urgent: UrgentReasons,
    }),
    output: z.strictObject({ id, reference: z.string(), next: Next }),
  },
  /** Look at the name and phone that the worker gave. Each look is written down. */
  'consultation.contact': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ id }),
    output: Contact,
  },
  /** What is kept for the lawyer now, and what they may take, in the order of the queue. */
  'consultation.queue': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ offers: z.array(OfferLine), lines: z.array(QueueLine), more: z.boolean() }),
  },
  /** What the worker of a held consultation asked before. */
  'consultation.earlier': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: z.strictObject({ lines: z.array(EarlierLine) }),
  },
  /** What the lawyer holds, waits for, or answered last: own work, oldest due first, then answered newest first. */
  'consultation.held': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(HeldLine) }),
  },
  /** Take one that is offered or waiting. */
  'consultation.claim': {
    who: 'lawyer', mutates: true, errors: ['AlreadyClaimed', 'Reserved', 'AtCapacity', 'OffDuty', 'WrongState'],
    input: z.strictObject({ id }),
    output: z.strictObject({ token: HoldToken, leaseUntil: Instant }),
  },
  /** Leave an offer to the next lawyer. */
  'consultation.decline': {
    who: 'lawyer', mutates: true, errors: ['WrongState'],
    input: z.strictObject({ id, reason: ReleaseReason }),
    output: StateChanged,
  },
  /** Answer, citing cards. */
  'consultation.answer': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState', 'UnknownCitation'],
    input: z.strictObject({
      id, token: HoldToken, text: Text(limits.message),
      citations: z.optional(z.array(CitationRef).check(z.maxLength(limits.citations))),
    }),
    output: StateChanged,
  },
  /** Ask the worker for what is missing; the clocks stop until they reply. */
  'consultation.askBack': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState'],
    input: z.strictObject({ id, token: HoldToken, text: Text(limits.message) }),
    output: StateChanged,
  },
  /** Call the staff of the unit for help; the lawyer keeps it. */
  'consultation.escalate': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState'],
    input: z.strictObject({ id, token: HoldToken }),
    output: StateChanged,
  },
  /** Hand it on to the office that can decide it. The worker is told which one, and why. Its holder shows the token. */
  'consultation.refer': {
    who: 'worker', mutates: true, errors: ['StaleToken', 'WrongState'],
    input: z.strictObject({ id, token: z.optional(HoldToken), agency: Agency, reason: Text(limits.referral) }),
    output: StateChanged,
  },
  /** Give it to a lawyer, back to the queue, or to another unit, whose promise then holds. */
  'consultation.reassign': {
    who: 'staff', mutates: true, errors: ['WrongState', 'UnknownLawyer', 'UnknownUnit', 'AtCapacity', 'OffDuty'],
    input: z.strictObject({
      id,
      /** of the line the caller looked at: whoever handed it on meanwhile was first */
      token: z.int().check(z.minimum(0)),
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('lawyer'), lawyerId: idOf('u') }),
        z.strictObject({ kind: z.literal('queue') }),
        z.strictObject({ kind: z.literal('unit'), unitId: idOf('n') }),
      ]),
    }),
    output: StateChanged,
  },
  /** The open consultations of the caller's unit: those the staff were called for first, then the longest due. */
  'consultation.board': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(BoardLine), more: z.boolean() }),
  },
  /** To whom the staff can give one: lawyers on duty who serve it, with room, without a conflict; the freest first. */
  'consultation.candidates': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: z.strictObject({
      lawyers: z.array(z.strictObject({ lawyerId: idOf('u'), surname: z.string(), holding: z.int(), capacity: z.int() })),
      /** the units above the caller's own, outermost first */
      above: z.array(Unit),
    }),
  },
  /** What the staff entered for workers and still have to tell them, and all else they entered, newest first. */
  'consultation.entered': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ lines: z.array(ConsultationLine), next: z.nullable(Cursor) }),
  },
  /** Closed ones whose worker was asked how it went and has not said, the longest first. */
  'consultation.callbacks': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(CallbackLine), more: z.boolean() }),
  },
  /** Put it back for another lawyer. */
  'consultation.release': {
    who: 'lawyer', mutates: true, errors: ['StaleToken', 'WrongState'],
    input: z.strictObject({ id, token: HoldToken, reason: ReleaseReason }),
    output: StateChanged,
  },
})
