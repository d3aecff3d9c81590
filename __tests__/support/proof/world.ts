/** The service in memory: a few lawyers and consultations, and what a fact makes of them, as `save` does it in one transaction. */
import type { Topic } from '@contract'
import { newcomer, newPost, type Person } from '@domain/access'
import type { Consultation } from '@domain/consultation'
import { type Event, evolve, type Home } from '@domain/evolve'
import { handsAfter, handsOf } from '@domain/hands'
import { afterSwitch } from '@domain/lease'
import type { Plan } from '@domain/plan'
import type { Offer } from '@domain/routing'

/** Something that happened to one consultation. `by`: whether somebody did it or time did. */
export interface Fact {
  readonly id: string
  readonly event: Event
  readonly before: Consultation
  readonly after: Consultation
  readonly by: 'person' | 'clock'
  /** the people before it */
  readonly people: ReadonlyMap<string, Person>
}

/** One round of offers, with what it chose from. `facts`: how many there were before it. */
export interface Round {
  readonly at: string
  readonly facts: number
  readonly waiting: readonly Consultation[]
  readonly lawyers: readonly Person[]
  readonly offers: readonly Offer[]
}

export interface World {
  at: string
  /** whether the clocks ever went back */
  time: 'forward' | 'reversed'
  readonly homes: Readonly<Record<Place, Home>>
  readonly people: Map<string, Person>
  readonly consultations: Map<string, Consultation>
  readonly facts: Fact[]
  readonly rounds: Round[]
  /** what was looked at already: a consultation that did not change is as sound as it was */
  readonly sound: WeakSet<Consultation>
}

export type Place = 'east' | 'west'
export const lawyers = ['u_city', 'u_east', 'u_street', 'u_west'] as const
const posts: Record<(typeof lawyers)[number], readonly [unitId: string, topics: readonly Topic[]]> = {
  u_city: ['n_root', ['wages', 'injury']], u_east: ['n_east', ['wages']], u_street: ['n_street', ['wages', 'injury']], u_west: ['n_west', ['wages', 'injury']],
}
export const employerKey = 'employer-key'

const personOf = (id: string, more: Partial<Person>): Person =>
  ({ ...newcomer, id, openid: id, roles: ['worker'], consent: null, ...more })
const lawyerOf = (id: (typeof lawyers)[number], capacity: number, at: string): Person =>
  personOf(id, { roles: ['lawyer'], surname: id, lawyer: afterSwitch(newPost(...posts[id], capacity), 'on', at) })

/** A world at `at`: `plans` of its two districts, and how many consultations each lawyer takes at once. Everybody is on duty. */
export function newWorld(at: string, plans: Readonly<Record<Place, Plan>>, capacities: readonly number[]): World {
  const homeOf = (units: readonly string[], plan: Plan): Home => ({ stationId: null, stationName: '', district: '', units, plan })
  const others = [personOf('u_worker', {}), personOf('u_other', {}), personOf('u_staff', { roles: ['staff'], unitId: 'n_root' })]
  const all = [...lawyers.map((id, n) => lawyerOf(id, capacities[n] ?? 1, at)), ...others]
  return {
    at, time: 'forward', facts: [], rounds: [], sound: new WeakSet(), consultations: new Map(), people: new Map(all.map((one) => [one.id, one])),
    homes: { east: homeOf(['n_root', 'n_east', 'n_street'], plans.east), west: homeOf(['n_root', 'n_west'], plans.west) },
  }
}

/** A consultation after `event`, and the hands of whom it concerns: as `save` writes them. */
export function happen(world: World, before: Consultation, event: Event, by: Fact['by']): void {
  const after = evolve(before, event)
  const people = new Map(world.people)
  world.consultations.set(before.id, after)
  for (const id of handsOf(before, after)) {
    const one = world.people.get(id)
    if (one?.lawyer) world.people.set(id, { ...one, lawyer: handsAfter(one.lawyer, id, before, after, event) })
  }
  world.facts.push({ id: before.id, event, before, after, by, people })
}
