import { methodsOf } from './method'
import { Licence, OfficeRole, Surname } from './personOffice'
import { Done, idOf, Instant, Topic, topics } from './values'
import * as z from './zod'

const id = idOf('iv')
const unitId = idOf('n')

/** Twelve letters and figures that are not taken for one another; as typed by hand, in any case, with blanks or hyphens. */
export const InviteCode = z.string().check(z.trim(), z.regex(/^[2-9A-HJ-NP-Za-hj-np-z]{4}[ -]?[2-9A-HJ-NP-Za-hj-np-z]{4}[ -]?[2-9A-HJ-NP-Za-hj-np-z]{4}$/))

/** The post that an invitation gives. */
export const InvitedPost = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('lawyer'), unitId, surname: Surname, licence: z.nullable(Licence),
    topics: z.array(Topic).check(z.minLength(1), z.maxLength(topics.length), z.refine((some) => new Set(some).size === some.length)),
  }),
  z.strictObject({ role: OfficeRole, unitId, surname: Surname }),
])
export type InvitedPost = z.infer<typeof InvitedPost>

const invited = { role: z.enum(['lawyer', 'staff', 'admin']), unit: z.string(), surname: z.string(), until: Instant }

export const OpenInvite = z.strictObject({ id, ...invited, code: z.string(), madeAt: Instant })
export type OpenInvite = z.infer<typeof OpenInvite>

/** What the invited read before they agree. */
export const Invitation = z.strictObject({ ...invited, topics: z.array(Topic), from: z.string() })
export type Invitation = z.infer<typeof Invitation>

export const inviteOffice = methodsOf({
  /** A code that makes one person what it says, once, within seven days. Nobody gives more than they may do, nor outside their own units. */
  'invite.make': {
    who: 'staff', mutates: true, errors: ['UnknownUnit', 'AboveYou'],
    input: z.strictObject({ post: InvitedPost }),
    output: z.strictObject({ id, code: z.string(), until: Instant }),
  },
  /** Those that nobody has taken yet, of the caller's units, the next to end first; only what the caller could have made. */
  'invite.list': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ invites: z.array(OpenInvite) }),
  },
  'invite.withdraw': {
    who: 'staff', mutates: true, errors: [],
    input: z.strictObject({ id }),
    output: Done,
  },
})

export const inviteGuest = methodsOf({
  /** What a code offers. */
  'invite.look': {
    who: 'worker', mutates: false, errors: ['InviteOver'],
    input: z.strictObject({ code: InviteCode }),
    output: Invitation,
  },
  /** Agrees: the caller is now what the invitation says. */
  'invite.accept': {
    who: 'worker', mutates: true, errors: ['InviteOver', 'HasPost'],
    input: z.strictObject({ code: InviteCode }),
    output: z.strictObject({ role: invited.role }),
  },
})
