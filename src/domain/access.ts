import type { MethodName, Role, Topic, Trade, Who } from '@contract'
import type { Consultation, Relation } from './consultation'
import { isConflicted, type Seat } from './lease'
import type { KeptLicence } from './licence'

/** A person with a record: who they are to the service. */
export interface Person {
  readonly id: string
  readonly openid: string
  readonly roles: readonly Role[]
  /** of a lawyer or official; workers stay unnamed */
  readonly surname: string | null
  readonly consent: { readonly version: string; readonly at: string } | null
  /** the station they were last at, and the units above it, outermost first: what notices reach them */
  readonly station: Visited | null
  readonly lawyer: LawyerPost | null
  /** the unit whose subtree a staff member or admin answers for */
  readonly unitId: string | null
  /** what they said they work as, when they asked to join; null when they never did */
  readonly trade: Trade | null
  readonly membership: Membership
  /** topics they ever asked about: a notice may be for those */
  readonly asked: readonly Topic[]
  /** since when they may not work here, and who said so; absent or null: they may */
  readonly suspended?: { readonly at: string; readonly by: string } | null
  /** browsers in which they signed in before this are signed out */
  readonly sessionsFrom?: string | null
  /** whose post could be taken because this admin is still there: two who take each other's meet on this field */
  readonly vouched?: string
  /** they asked for their account to be deleted; absent or null: they did not */
  readonly leaving?: Leaving | null
}

/**
 * An account on its way out. `asked`: it can be kept; `erasing`: nobody can come in by it any more. What is done to it is written down under
 * `mark`, which leads to nobody; `callers` are the ids under which its deeds are.
 */
export interface Leaving {
  readonly mark: string
  readonly callers: readonly string[]
  readonly state: 'asked' | 'erasing'
  readonly askedAt: string
  readonly keepUntil: string
  /** when the clock must look at it next */
  readonly at: string
}

/**
 * Whether they belong to the union. `applied`: somebody looks at it, or asks them for more; `units`: the unit that took them in and all
 * above it, outermost first.
 */
export type Membership =
  | { readonly state: 'none' }
  | { readonly state: 'applied' | 'declined'; readonly memberId: string; readonly since: string }
  | { readonly state: 'member'; readonly memberId: string; readonly since: string; readonly unitId: string; readonly units: readonly string[] }

/** What is known of somebody who has only just come. */
export const newcomer = { surname: null, lawyer: null, unitId: null, station: null, trade: null, membership: { state: 'none' }, asked: [] } as const satisfies Partial<Person>

/** A station as the person who was there carries it, so that asking need not look it up again. */
export interface Visited { readonly id: string; readonly code: string; readonly name: string; readonly units: readonly string[] }

export interface LawyerPost extends Pick<Seat, 'unitId' | 'duty' | 'since' | 'holding' | 'working' | 'capacity' | 'offered' | 'missed' | 'restUntil' | 'share' | 'topics'> {
  /** employers for whom their firm acts: the keys they are recognised by, and the name, sealed */
  readonly conflicts: readonly Conflicting[]
  /** absent or null: nobody wrote it down */
  readonly licence?: KeptLicence | null
}

/** The post of a lawyer who begins: off duty, with empty hands. */
export const newPost = (unitId: string, topics: readonly Topic[], capacity: number): LawyerPost => ({
  unitId, topics, capacity, duty: 'off', since: null, holding: 0, working: 0, offered: null, missed: 0, restUntil: null, share: { taken: 0, minutes: 0 }, conflicts: [],
})

export interface Conflicting { readonly id: string; readonly keys: readonly string[]; readonly name: string; readonly code: string | null }

/** Which roles satisfy which demand. An admin may do what staff may; a lawyer's work takes a lawyer. */
export const satisfies: Record<Exclude<Who, 'anyone'>, readonly Role[]> = {
  worker: ['worker', 'lawyer', 'staff', 'admin'],
  lawyer: ['lawyer'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
}

/** What someone is at present: who is suspended is a worker like any other. */
export const rolesNow = ({ roles, suspended }: Pick<Person, 'roles' | 'suspended'>): readonly Role[] => suspended ? ['worker'] : roles

export const isEntitled = (person: Person, who: Who): boolean =>
  who === 'anyone' || rolesNow(person).some((role) => satisfies[who].includes(role))

/** A lawyer as the queue sees one; null for anyone else. */
export const seatOf = ({ id, surname, lawyer, suspended }: Person): Seat | null => {
  if (!lawyer || suspended) return null
  const { conflicts, licence: _licence, ...post } = lawyer
  return { lawyerId: id, surname: surname ?? '', ...post, conflicts: conflicts.flatMap(({ keys }) => keys) }
}

/** Whether a lawyer may have to do with a consultation at all: they serve it, it is not their own, and their firm does not act for its employer. */
export function serves(seat: Seat, { workerId, units, topic, employerKeys }: Pick<Consultation, 'workerId' | 'units' | 'topic' | 'employerKeys'>): boolean {
  return workerId !== seat.lawyerId && units.includes(seat.unitId) && seat.topics.includes(topic) && !isConflicted(seat.conflicts, employerKeys)
}

/** What a person is to a consultation. A conflict of interest ends every other tie of a lawyer to it. */
export function relationOf(person: Person, consultation: Consultation): Relation {
  if (consultation.workerId === person.id) return 'owner'
  const seat = seatOf(person)
  if (seat && !isConflicted(seat.conflicts, consultation.employerKeys)) {
    if (consultation.holder?.lawyerId === person.id) return 'holder'
    if (consultation.offer?.lawyerId === person.id) return 'offered'
    if (serves(seat, consultation) && !consultation.declined.includes(person.id)) return 'colleague'
  }
  if (!person.unitId || !isEntitled(person, 'staff') || !consultation.units.includes(person.unitId)) return 'stranger'
  return consultation.entered ? 'proxy' : 'office'
}

export type ConsultationMethod = Extract<MethodName, `consultation.${string}` | `check.${string}`>

const worker = ['owner', 'proxy'] as const
const lawyer = ['holder', 'offered', 'colleague'] as const

/**
 * Who may reach one consultation through which method. Anyone else is told that it does not exist.
 * A colleague may try to answer: they are told that their hold is over, not that the worker is gone.
 */
const reach: Partial<Record<ConsultationMethod, readonly Relation[]>> = {
  'consultation.get': [...worker, 'holder'],
  'consultation.followUp': worker,
  'consultation.share': worker,
  'consultation.withdraw': worker,
  'consultation.close': worker,
  'consultation.reopen': worker,
  'consultation.rate': [...worker, 'office'],
  'consultation.contact': [...worker, 'holder'],
  'consultation.claim': lawyer,
  'consultation.decline': lawyer,
  'consultation.answer': lawyer,
  'consultation.askBack': lawyer,
  'consultation.release': lawyer,
  'consultation.escalate': lawyer,
  'consultation.earlier': ['holder'],
  'consultation.refer': [...lawyer, 'proxy', 'office'],
  'consultation.reassign': ['proxy', 'office'],
  'consultation.candidates': ['proxy', 'office'],
  'check.letThrough': ['proxy', 'office'],
  'check.sendBack': ['proxy', 'office'],
}

/** Whether `relation` may reach a consultation through `method`. */
export const mayReach = (method: ConsultationMethod, relation: Relation): boolean => reach[method]?.includes(relation) ?? false
