/** What domain/routing holds to whatever waits and whoever is on duty. */
import { type Topic, topics } from '@contract'
import { isDutyTime, plusMinutes } from '@domain/calendar'
import { isConflicted, type Seat } from '@domain/lease'
import { mayTake, offersFor, type Waiting } from '@domain/routing'
import fc from 'fast-check'
import { at, night, plan, units } from './support/seats'

const few = <T>(items: readonly T[], max: number) => fc.subarray([...items], { minLength: 0, maxLength: max })
const someTopics: readonly Topic[] = topics.slice(0, 3)
const seats = fc.uniqueArray(fc.record({
  lawyerId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), surname: fc.constant('王'), unitId: fc.constantFrom(...units, 'n_elsewhere'), topics: few(someTopics, 3),
  duty: fc.constantFrom('on' as const, 'on' as const, 'off' as const), since: fc.integer({ min: 0, max: 900 }).map((minutes) => plusMinutes(at, -minutes)),
  holding: fc.nat(3), working: fc.nat(1), capacity: fc.integer({ min: 1, max: 4 }), offered: fc.constantFrom(null, null, 'c_other'), missed: fc.nat(4),
  restUntil: fc.constantFrom(null, null, plusMinutes(at, -1), plusMinutes(at, 1)), share: fc.record({ taken: fc.nat(50), minutes: fc.nat(5000) }), conflicts: few(['k1', 'k2'], 1),
}).map((one): Seat => ({ ...one, working: Math.min(one.working, one.holding) })), { selector: ({ lawyerId }) => lawyerId, maxLength: 6 })
const known = fc.option(fc.record({ lawyerId: fc.constantFrom('a', 'b', 'x'), until: fc.integer({ min: -5, max: 5 }).map((minutes) => plusMinutes(at, minutes)) }), { freq: 4 })
const waiting = fc.uniqueArray(fc.record({
  id: fc.nat(40).map((n) => `c_${n}`), workerId: fc.constantFrom('u_w', 'a'), units: fc.constantFrom(units, units.slice(0, 2), ['n_root']), topic: fc.constantFrom(...someTopics),
  age: fc.nat(60), plan: fc.constantFrom(plan, { ...plan, capacity: 1 }, { ...plan, dutyHours: { ...plan.dutyHours, from: '13:00' } }), employerKeys: few(['k1', 'k2', 'k3'], 2), declined: few(['a', 'b'], 1), passed: few(['a', 'b', 'c'], 2), known,
}).map(({ age, ...one }): Waiting => ({ ...one, rankAt: plusMinutes(at, -age), waitingSince: plusMinutes(at, -age) })), { selector: ({ id }) => id, maxLength: 8 })
const when = fc.constantFrom(at, at, at, plusMinutes(at, 240), night)

const isKept = ({ known: one, declined, passed }: Waiting, now: string) => one !== null && one.until > now && !declined.includes(one.lawyerId) && !passed.includes(one.lawyerId)
const isKeptFrom = (one: Waiting, { lawyerId }: Seat, now: string) => isKept(one, now) && one.known?.lawyerId !== lawyerId
const isKnown = (one: Waiting, { lawyerId }: Seat, now: string) => isKept(one, now) && one.known?.lawyerId === lawyerId
/** Written out anew: what the rule means by a free eligible lawyer. */
const couldTake = (one: Waiting, by: Seat, now: string) =>
  by.duty === 'on' && by.holding < Math.min(by.capacity, one.plan.capacity) && by.offered === null && !(by.restUntil !== null && by.restUntil > now)
  && (by.working === 0 || isKnown(one, by, now)) && !isKeptFrom(one, by, now) && isDutyTime(now, one.plan.dutyHours)
  && one.units.includes(by.unitId) && by.topics.includes(one.topic) && by.lawyerId !== one.workerId && !one.declined.includes(by.lawyerId) && !isConflicted(by.conflicts, one.employerKeys)

const property = (holds: (world: { waiting: Waiting[]; seats: Seat[]; now: string; offers: { one: Waiting; by: Seat }[] }) => void) => {
  fc.assert(fc.property(waiting, seats, when, (questions, lawyers, now) => {
    const offers = offersFor(questions, lawyers, now).map(({ id, lawyerId }) => ({ one: questions.find((one) => one.id === id)!, by: lawyers.find((one) => one.lawyerId === lawyerId)! }))
    holds({ waiting: questions, seats: lawyers, now, offers })
  }), { numRuns: 2000 })
}
const isOlder = (a: Waiting, b: Waiting) => a.rankAt < b.rankAt

test('never two offers for one lawyer or one question', () => property(({ offers }) => {
  expect(new Set(offers.map(({ by }) => by.lawyerId)).size).toBe(offers.length)
  expect(new Set(offers.map(({ one }) => one.id)).size).toBe(offers.length)
}))

test('never to somebody who could not take it: no conflict, no full hands, not outside duty time', () => property(({ offers, now }) => {
  for (const { one, by } of offers) {
    expect(couldTake(one, by, now)).toBe(true)
    expect(mayTake(one, by)).toBe(true)
  }
}))

test('nobody gets a younger one while an older one that they may take waits', () => property(({ waiting: all, offers, now }) => {
  const left = all.filter((one) => !offers.some((offer) => offer.one === one))
  for (const { one, by } of offers) expect(left.filter((older) => isOlder(older, one) && couldTake(older, by, now))).toEqual([])
}))

test('nothing waits beside a free lawyer who may take it', () => property(({ waiting: all, seats: lawyers, offers, now }) => {
  const free = lawyers.filter((by) => !offers.some((offer) => offer.by === by))
  const left = all.filter((one) => !offers.some((offer) => offer.one === one))
  for (const one of left) expect(free.filter((by) => couldTake(one, by, now))).toEqual([])
}))

test('the oldest that anybody could take is offered', () => property(({ waiting: all, seats: lawyers, offers, now }) => {
  const possible = all.filter((one) => lawyers.some((by) => couldTake(one, by, now)))
  const oldest = possible.filter((one) => !possible.some((other) => isOlder(other, one)))
  if (possible.length > 0) expect(offers.some(({ one }) => oldest.includes(one))).toBe(true)
  else expect(offers).toEqual([])
}))

test('who passed it by is asked only when nobody else can be', () => property(({ seats: lawyers, offers, now }) => {
  for (const { one, by } of offers) {
    if (!one.passed.includes(by.lawyerId)) continue
    const others = lawyers.filter((other) => !one.passed.includes(other.lawyerId) && couldTake(one, other, now))
    expect(others.filter((other) => !offers.some((offer) => offer.by === other))).toEqual([])
  }
}))

test('an offer that one lawyer alone is asked about again stands', () => property(({ offers, now }) => {
  for (const { one, by } of offers) expect(offersFor([one], [by], now)).toEqual([{ id: one.id, lawyerId: by.lawyerId }])
}))
