/** Whom a notice reaches, and how many that are without pointing at anybody. */
import type { Audience, Crowd, NoticeMark, Topic, Trade } from '@contract'
import type { Person } from './access'
import { plusDays } from './calendar'
import type { PublishedNotice } from './notice'
import { rootUnitId } from './plan'

type Addressee = Pick<Person, 'station' | 'unitId' | 'lawyer' | 'membership' | 'trade' | 'asked'>

/** The units whose notices reach a person: all above the station they were last at, all above the unit they joined, and the one they work for. */
export function unitsReaching({ station, unitId, lawyer, membership }: Addressee): string[] {
  const joined = membership.state === 'member' ? membership.units : []
  return [...new Set([rootUnitId, ...station?.units ?? [], ...joined, ...unitId ? [unitId] : [], ...lawyer ? [lawyer.unitId] : []])]
}

export const memberOrNot = ({ membership }: Pick<Person, 'membership'>): 'member' | 'none' => membership.state === 'member' ? 'member' : 'none'

/** Whether an audience takes a person in, as they are now. */
export function reaches(audience: Audience, person: Addressee): boolean {
  return unitsReaching(person).includes(audience.unitId)
    && (audience.membership === 'any' || audience.membership === memberOrNot(person))
    && (audience.trades.length === 0 || (person.trade !== null && audience.trades.includes(person.trade)))
    && (audience.topics.length === 0 || audience.topics.some((topic) => person.asked.includes(topic)))
}

/** A unit, or a unit and a topic asked about, as one word: two arrays could not be indexed together. */
export const reachKey = (unitId: string, topic: Topic | null): string => topic ? `${unitId}#${topic}` : unitId

/** The words under which a person is counted. */
export const reachKeysOf = (person: Addressee): string[] =>
  unitsReaching(person).flatMap((unitId) => [null, ...person.asked].map((topic) => reachKey(unitId, topic)))

/** What one count looks for. Each has at most one trade and one topic: see `crowdOf`. */
export interface Cell { readonly trade: Trade | null; readonly topic: Topic | null }

const orNull = <T>(list: readonly T[]): (T | null)[] => list.length > 0 ? [...list] : [null]

export const cellsOf = ({ trades, topics }: Pick<Audience, 'trades' | 'topics'>): Cell[] =>
  orNull(trades).flatMap((trade) => orNull(topics).map((topic) => ({ trade, topic })))

/** below this nobody is told a number */
export const fewest = 5

/**
 * A count as an office may see it: fewer than five, or a ten to one of its sides, and two figures from a thousand on. `draw` (0 to 9) is drawn for this
 * cell and this ten by a key nobody has, so asking again tells nothing new, and two cells that differ by one person differ by 0 or 10 as equal ones do.
 */
export function crowdOf(people: number, draw: number): Crowd {
  if (people < fewest) return { kind: 'few' }
  const ten = Math.floor(people / 10) * 10 + (draw < people % 10 ? 10 : 0)
  const grain = ten < 1000 ? 10 : 10 ** (Math.floor(Math.log10(ten)) - 1)
  return { kind: 'about', people: Math.max(10, Math.floor(ten / grain) * grain) }
}

/** All cells together, from what each may show and nothing else. Who asked about two topics counts twice. */
export function together(crowds: readonly Crowd[]): Crowd {
  const people = crowds.reduce((sum, crowd) => sum + (crowd.kind === 'about' ? crowd.people : 0), 0)
  return people > 0 ? { kind: 'about', people } : { kind: 'few' }
}

/** so long an unopened notice is news */
export const freshDays = 30

/** The first instant of what is news at `at`. */
export const freshSince = (at: string): string => plusDays(at, -freshDays)

/** What a reader knows of a notice whose revision `seen` they opened; null when none. */
export function markOf({ changedAt, revision }: Pick<PublishedNotice, 'changedAt' | 'revision'>, seen: number | null, at: string): NoticeMark {
  if (seen !== null) return seen < revision ? 'changed' : 'read'
  return changedAt < freshSince(at) ? 'earlier' : 'unread'
}
