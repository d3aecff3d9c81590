/** No sequence of commands, runs of the clock, jumps of time and crashes brings the service into a state that must not be. */
import { seatOf } from '@domain/access'
import { nextDutyStart, plusMinutes } from '@domain/calendar'
import { type Consultation, isOpen } from '@domain/consultation'
import { hasRoom, type Seat } from '@domain/lease'
import { standardPlan } from '@domain/plan'
import { mayTake } from '@domain/routing'
import fc from 'fast-check'
import { carryOut, type Step } from './support/proof/acts'
import { listOf, one, whole } from './support/proof/draw'
import { complaintOf, storyOf } from './support/proof/holds'
import { step, world as anyWorld } from './support/proof/steps'
import { lawyers, newWorld, type World } from './support/proof/world'

const numRuns = process.env.PROOF === 'full' ? 50_000 : 1_000

/** Carries out a step and @throws when something no longer holds. */
function checked(world: World, next: Step): void {
  const from = { facts: world.facts.length, rounds: world.rounds.length }
  carryOut(world, next)
  const complaint = complaintOf(world, from)
  if (complaint) throw new Error(`${complaint}\n${storyOf(world)}`)
}

const own = (world: World, action: 'claim' | 'answer', id: string) =>
  checked(world, { do: 'act', action, who: null, nth: [...world.consultations.keys()].indexOf(id), token: 'own', reason: 'other', to: null, words: 'pass' })

/** Everybody comes to work and does what is before them, for as long as that moves anything. */
function workedOff(world: World): void {
  for (const who of lawyers) checked(world, { do: 'switch', who, to: 'on' })
  for (let idle = 0; idle < 40;) {
    const before = world.facts.length
    checked(world, { do: 'tick', cut: null, again: 'once' })
    for (const { id, state } of [...world.consultations.values()]) {
      if (state === 'offered') own(world, 'claim', id)
      if (state === 'held' || state === 'offered') own(world, 'answer', id)
    }
    const next = forgotten(world).map(({ plan }) => nextDutyStart(plusMinutes(world.at, 30), plan.dutyHours)).sort()[0]
    if (!next) return
    idle = world.facts.slice(before).some(({ event }) => event.kind !== 'postponed') ? 0 : idle + 1
    world.at = next
  }
}

/** Who waits although somebody could take it, and not for the lawyer who answered before. */
function forgotten({ at, consultations, people }: World): Consultation[] {
  const seats = [...people.values()].flatMap((person) => seatOf(person) ?? [])
  const canTake = (seat: Seat, one: Consultation) => hasRoom(seat) && seat.holding < one.plan.capacity && mayTake(one, seat)
  const isKept = ({ known }: Consultation) => known !== null && known.until > at
  return [...consultations.values()].filter((one) => isOpen(one.state) && !isKept(one) && seats.some((seat) => canTake(seat, one)))
}

test(`${numRuns} lives of up to 60 steps`, () => {
  const seen = new Set<string>()
  fc.assert(fc.property(anyWorld, listOf(step, 0, 60), (newOne, steps) => {
    const world = newOne()
    for (const next of steps) checked(world, next)
    workedOff(world)
    const left = forgotten(world)
    if (left.length > 0) throw new Error(`${left.map(({ id, known }) => `${id}, known ${known?.until}`).join()} at ${world.at}\n${storyOf(world)}`)
    for (const { event, by } of world.facts) seen.add(`${by} ${event.kind}`)
  }), { numRuns })
  expect([...seen].sort()).toEqual([
    'clock calledBack', 'clock checked', 'clock closed', 'clock escalated', 'clock expired', 'clock lapsed', 'clock offered', 'clock postponed', 'clock warned',
    'person answered', 'person askedBack', 'person checked', 'person claimed', 'person closed', 'person declined', 'person escalated', 'person followedUp', 'person rated',
    'person reassigned', 'person referred', 'person released', 'person reopened', 'person sentBack', 'person shared', 'person submitted',
  ])
}, 30 * 60_000)

/** Who asks when, and how long their lawyer needs. */
const arrival = fc.record({ gap: whole(0, 12), urgent: one('calm', 'urgent', 'urgent', 'urgent'), work: whole(1, 15) })

test('urgent questions go ahead, and starve nobody', () => {
  fc.assert(fc.property(listOf(arrival, 5, 40), whole(0, 60), (arrivals, headStartMinutes) => {
    const plan = { ...standardPlan, urgent: { reasons: ['hospital' as const], headStartMinutes } }
    const world = newWorld('2026-11-23T02:00:00.000Z', { east: plan, west: plan }, [1, 1, 1, 1])
    for (const who of lawyers.slice(1)) checked(world, { do: 'switch', who, to: 'off' })
    const start = world.at
    let due = 0
    const asks = arrivals.map((next) => ({ ...next, minute: due += next.gap }))
    // one lawyer, who takes what is offered and answers it, minute by minute, until everybody had their turn
    for (let [minute, busyUntil] = [0, 0]; minute <= due || [...world.consultations.values()].some(({ state }) => isOpen(state)); minute++) {
      world.at = plusMinutes(start, minute)
      for (const { urgent } of asks.filter((ask) => ask.minute === minute)) {
        checked(world, { do: 'ask', who: 'u_worker', topic: 'wages', place: 'east', urgent, employer: 'unnamed', words: 'pass' })
      }
      for (const { id, state } of [...world.consultations.values()]) if (state === 'held' && minute >= busyUntil) own(world, 'answer', id)
      checked(world, { do: 'tick', cut: null, again: 'once' })
      for (const [n, { id, state }] of [...world.consultations.values()].entries()) {
        if (state !== 'offered') continue
        own(world, 'claim', id)
        busyUntil = minute + asks[n]!.work
      }
    }
    const taken = world.facts.flatMap(({ id, event }) => event.kind === 'claimed' ? [Number(id.slice(2))] : [])
    expect(new Set(taken).size).toBe(asks.length)
    const overtaken = asks.flatMap((calm, n) => asks.flatMap((later, other) =>
      later.minute > calm.minute + headStartMinutes && taken.indexOf(other) < taken.indexOf(n) ? [[n, other]] : []))
    expect(overtaken).toEqual([])
  }), { numRuns: numRuns / 10 })
}, 30 * 60_000)
