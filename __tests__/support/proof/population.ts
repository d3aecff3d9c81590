/** The 50 lawyers and 200 consultations of the race, and what a schedule takes of them. */
import { privacyVersion, topics } from '@contract'
import { type LawyerPost, newcomer, newPost, type Person, seatOf } from '@domain/access'
import { plusMinutes } from '@domain/calendar'
import type { Consultation, Entry } from '@domain/consultation'
import { apply } from '@domain/decide'
import { ask, type Event, evolve } from '@domain/evolve'
import { handsAfter } from '@domain/hands'
import { afterSwitch } from '@domain/lease'
import { rootUnitId, standardPlan } from '@domain/plan'
import type { Doc } from '../../../local/store/wire'
import type * as Consultations from '../../../cloudfunctions/db/consultations'
import type { Write } from './gate'

/** 2026-11-23, a Monday, 10:00 in Asia/Shanghai. */
export const start = '2026-11-23T02:00:00.000Z'
export const plan = { ...standardPlan, capacity: 2, knownMinutes: 20 }

const two = (nth: number) => String(nth).padStart(3, '0')
export const lawyerId = (nth: number): string => `u_l${two(nth)}`
export const workerId = (nth: number): string => `u_w${two(nth)}`
export const consultationId = (nth: number): string => `c_q${two(nth)}`
export const openidOf = (id: string): string => `openid-${id}`

const districts = ['n_east', 'n_west'] as const
/** every fifth lawyer serves the whole city, the others a district; consultations lie in the districts by turns */
const unitOfLawyer = (nth: number) => nth % 5 === 0 ? rootUnitId : districts[nth % 2]!

const personOf = (id: string, more: Partial<Person>): Person => ({
  ...newcomer, id, openid: openidOf(id), roles: ['worker'], consent: { version: privacyVersion, at: start }, ...more,
})

export const lawyerOf = (nth: number): Person =>
  personOf(lawyerId(nth), { roles: ['lawyer'], surname: `姓${nth}`, lawyer: newPost(unitOfLawyer(nth), [...topics], nth % 3 === 0 ? 2 : 1) })
export const workerOf = (nth: number): Person => personOf(workerId(nth), {})
export const population = { lawyers: 50, consultations: 200, workers: 20 } as const

const entry = (kind: Entry['kind'], at: string): Entry =>
  ({ id: 't_first', by: kind === 'question' ? 'worker' : 'lawyer', kind, agency: null, surname: null, at, text: '老板三个月没发工资了。', photos: [], citations: [] })

export const consultationOf = (nth: number, at: string): Consultation => ask({
  id: consultationId(nth), reference: two(nth), workerId: workerId(nth % population.workers), entered: null, stationId: null, stationName: '', district: '',
  units: [rootUnitId, districts[nth % 2]!], topic: 'wages', employer: null, employerKeys: [], happenedOn: null, contact: null, plan,
  urgent: nth % 10 === 0 ? ['hospital'] : [],
}, entry('question', at))

/** One that was answered and sleeps: what most of a service's consultations are. */
export function asleep(nth: number): Consultation {
  const lawyer = { ...seatOf({ ...lawyerOf(nth % 2 === 0 ? 10 : 15) })!, duty: 'on' as const }
  const held = apply(consultationOf(nth, start), 'colleague', { do: 'claim', at: start, lawyer })
  return apply(held, 'holder', { do: 'answer', at: start, token: 1, entry: entry('answer', start) })
}

/** What a schedule begins with: `lawyers` on duty, `questions` that wait, are offered to or held by one of them. */
export interface Slice {
  readonly lawyers: readonly number[]
  /** `by`: place in `lawyers` */
  readonly questions: readonly { readonly nth: number; readonly begins: 'waiting' | 'offered' | 'held'; readonly by: number }[]
}

/** The slice's rows as they are when a schedule begins: asked half an hour ago, what is held has ten minutes of its lease left. */
export function begun(slice: Slice, rowOf: typeof Consultations.rowOf): { consultations: Map<string, Consultation>; writes: Write[] } {
  const onDuty = (nth: number) => ({ ...lawyerOf(nth), lawyer: afterSwitch(lawyerOf(nth).lawyer!, 'on', plusMinutes(start, -90)) })
  const people = new Map(slice.lawyers.map((nth) => [lawyerId(nth), onDuty(nth)]))
  const consultations = new Map<string, Consultation>()
  for (const { nth, begins, by } of slice.questions) {
    const waiting = { ...consultationOf(nth, plusMinutes(start, -50)), token: 2 }
    const { id, surname, lawyer } = people.get(lawyerId(slice.lawyers[by % slice.lawyers.length]!))!
    const named = { lawyerId: id, surname: surname! }
    const canBe = { waiting: false, offered: lawyer.offered === null, held: lawyer.holding < Math.min(lawyer.capacity, plan.capacity) }
    const offered: Event = { kind: 'offered', at: plusMinutes(start, -1), lawyer: named }
    const event: Event | null = !canBe[begins] ? null : begins === 'offered' ? offered : { kind: 'claimed', at: plusMinutes(start, -50), lawyer: named }
    const now = event ? evolve(waiting, event) : waiting
    consultations.set(now.id, now)
    if (event) people.set(id, { ...people.get(id)!, lawyer: handsAfter<LawyerPost>(lawyer, id, waiting, now, event) })
  }
  return {
    consultations,
    writes: [
      ...[...people.values()].map((person): Write => ({ collection: 'people', id: person.id, doc: personRow(person) })),
      ...[...consultations.values()].map((one): Write => ({ collection: 'consultations', id: one.id, doc: rowOf(one) })),
    ],
  }
}

/** A person as db/people keeps one. */
export const personRow = ({ id, ...person }: Person): Doc =>
  ({ _id: id, ...person, dutyState: person.lawyer?.duty ?? null, postId: person.lawyer?.unitId ?? null })
