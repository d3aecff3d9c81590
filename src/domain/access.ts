import type { MethodName, Role, Topic, Who } from '@contract'
import type { Consultation, Relation } from './consultation'

/** A person with a record: who they are to the service. */
export interface Person {
  readonly id: string
  readonly openid: string
  readonly roles: readonly Role[]
  /** of a lawyer or official; workers stay unnamed */
  readonly surname: string | null
  readonly consent: { readonly version: string; readonly at: string } | null
  /** the station they were last at, and the units above it, outermost first: what notices reach them */
  readonly station: { readonly code: string; readonly units: readonly string[] } | null
  readonly lawyer: LawyerPost | null
  /** the unit whose subtree a staff member or admin answers for */
  readonly unitId: string | null
}

export interface LawyerPost {
  /** serves this unit and all below it */
  readonly unitId: string
  readonly topics: readonly Topic[]
  readonly duty: 'on' | 'off'
  readonly holding: number
  readonly capacity: number
}

/** Which roles satisfy which demand. An admin may do what staff may; a lawyer's work takes a lawyer. */
const satisfies: Record<Exclude<Who, 'anyone'>, readonly Role[]> = {
  worker: ['worker', 'lawyer', 'staff', 'admin'],
  lawyer: ['lawyer'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
}

export const isEntitled = (person: Person, who: Who): boolean =>
  who === 'anyone' || person.roles.some((role) => satisfies[who].includes(role))

/** What a person is to a consultation. */
export function relationOf(person: Person, consultation: Consultation): Relation {
  if (consultation.workerId === person.id) return 'owner'
  if (!person.lawyer) return 'stranger'
  if (consultation.holder?.lawyerId === person.id) return 'holder'
  const serves = consultation.units.includes(person.lawyer.unitId) && person.lawyer.topics.includes(consultation.topic)
  return serves ? 'colleague' : 'stranger'
}

export type ConsultationMethod = Extract<MethodName, `consultation.${string}`>

/**
 * Who may reach one consultation through which method. Anyone else is told that it does not exist.
 * A colleague may try to answer: they are told that their hold is over, not that the worker is gone.
 */
const reach: Partial<Record<ConsultationMethod, readonly Relation[]>> = {
  'consultation.get': ['owner', 'holder'],
  'consultation.followUp': ['owner'],
  'consultation.rate': ['owner'],
  'consultation.close': ['owner'],
  'consultation.claim': ['colleague', 'holder'],
  'consultation.answer': ['holder', 'colleague'],
  'consultation.askBack': ['holder', 'colleague'],
  'consultation.release': ['holder', 'colleague'],
}

/** Whether `relation` may reach a consultation through `method`. */
export const mayReach = (method: ConsultationMethod, relation: Relation): boolean => reach[method]?.includes(relation) ?? false
