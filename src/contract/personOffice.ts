import { DutyState } from './duty'
import { methodsOf } from './method'
import { Shift } from './shift'
import { Cursor, Day, Done, idOf, Instant, Text, Topic, topics } from './values'
import * as z from './zod'

const id = idOf('u')
const unitId = idOf('n')

export const OfficeRole = z.enum(['staff', 'admin'])
export type OfficeRole = z.infer<typeof OfficeRole>

/** A lawyer's licence to practise: seventeen figures, and the last day on which it holds. */
export const Licence = z.strictObject({ number: z.string().check(z.regex(/^\d{17}$/)), expiresOn: Day })
export type Licence = z.infer<typeof Licence>
/** `month`, `week`: it ends within 30 or 7 days; `over`: no new questions reach this lawyer */
export const LicenceState = z.enum(['none', 'good', 'month', 'week', 'over'])
export type LicenceState = z.infer<typeof LicenceState>

export const Surname = Text({ max: 4 })
const someTopics = z.array(Topic).check(z.minLength(1), z.maxLength(topics.length), z.refine((some) => new Set(some).size === some.length))

/** What the office says of a lawyer's post. */
export const LawyerForm = z.strictObject({ unitId, topics: someTopics, licence: z.nullable(Licence) })
export type LawyerForm = z.infer<typeof LawyerForm>
/** What the office says of a post in a unit's own office. */
export const OfficeForm = z.strictObject({ unitId, role: OfficeRole })
export type OfficeForm = z.infer<typeof OfficeForm>

export const PostState = z.enum(['active', 'suspended'])
export type PostState = z.infer<typeof PostState>

/** Whether the caller may change this person, or see them only. */
const may = z.enum(['change', 'see'])

/** Someone who works here, in one line. */
export const PersonRow = z.strictObject({
  id, surname: z.string(), state: PostState, may,
  lawyer: z.nullable(z.strictObject({ unit: z.string(), duty: DutyState, holding: z.int(), licence: LicenceState, licenceOn: z.nullable(Day) })),
  office: z.nullable(z.strictObject({ unit: z.string(), role: OfficeRole })),
})
export type PersonRow = z.infer<typeof PersonRow>

/** All about someone who works here. */
export const PersonRecord = z.strictObject({
  id, surname: z.string(), state: PostState, may,
  since: z.nullable(Instant),
  lawyer: z.nullable(z.extend(LawyerForm, { unit: z.string(), licenceState: LicenceState })),
  office: z.nullable(z.extend(OfficeForm, { unit: z.string() })),
  /** what a suspension would hand over: questions in hand, one kept for them, and shifts to come */
  work: z.strictObject({ held: z.int(), offered: z.int(), shifts: z.array(Shift), weekly: z.int() }),
  /** lawyers who could take the questions over now */
  colleagues: z.array(z.strictObject({ id, surname: z.string(), room: z.int() })),
})
export type PersonRecord = z.infer<typeof PersonRecord>

export const personOffice = methodsOf({
  /** Who works in a unit of the caller's and below it, by unit and surname, a hundred a page. The caller's own unit when none is named. */
  'person.list': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId: z.optional(unitId), cursor: z.optional(Cursor) }),
    output: z.strictObject({ people: z.array(PersonRow), next: z.nullable(Cursor) }),
  },
  'person.get': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: PersonRecord,
  },
  /** Another name, unit, topics, licence or role. Posts that a person does not have are not given here: that takes an invitation. */
  'person.change': {
    who: 'staff', mutates: true, errors: ['UnknownUnit', 'AboveYou', 'LastAdmin'],
    input: z.strictObject({ id, form: z.strictObject({ surname: Surname, lawyer: z.optional(LawyerForm), office: z.optional(OfficeForm) }) }),
    output: Done,
  },
  /**
   * Ends all that a person may do here, and every browser they are signed in at, at once. What they hold goes to the queue, or to a
   * colleague as far as that one has room; shifts to come are taken off the calendar.
   */
  'person.suspend': {
    who: 'staff', mutates: true, errors: ['AboveYou', 'LastAdmin', 'UnknownLawyer'],
    input: z.strictObject({ id, to: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('queue') }), z.strictObject({ kind: z.literal('lawyer'), lawyerId: id })]) }),
    output: z.strictObject({ queued: z.int(), given: z.int(), shifts: z.int() }),
  },
  /** May work here again. A lawyer turns the switch on themselves. */
  'person.resume': {
    who: 'staff', mutates: true, errors: ['AboveYou'],
    input: z.strictObject({ id }),
    output: Done,
  },
})
