/** No sequence of commands, runs of the clock, jumps of time and crashes brings the service into a state that must not be. */
import { isDutyTime, nextDutyStart, plusMinutes } from '@domain/calendar'
import { seatOf } from '@domain/access'
import { hasRoom } from '@domain/lease'
import { standardPlan } from '@domain/plan'
import { mayTake } from '@domain/routing'
import fc from 'fast-check'
import { complaintOf, storyOf } from './support/proof/holds'
import { step, world as anyWorld } from './support/proof/steps'
import { carryOut, lawyers, newWorld, type Step, tick, type World } from './support/proof/world'

const numRuns = process.env.PROOF === 'full' ? 50_000 : 1_000

/** Carries out a step and @throws when something no longer holds. */
function checked(world: World, next: Step): void {
  const from = { facts: world.facts.length, rounds: world.rounds.length }
  carryOut(world, next)
  const complaint = complaintOf(world, from)
  if (complaint) throw new Error(`${complaint}\n${storyOf(world)}`)
}

const own = (world: World, action: 'claim' | 'answer', id: string) =>
  checked(world, { do: 'act', action, who: null, nth: [...world.consultations.keys()].indexOf(id), token: 'own', reason: 'other', to: null })

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

/** Who waits although somebody could take it. */
const forgotten = (world: World) => [...world.consultations.values()].filter((one) => one.state !== 'answered' && one.state !== 'closed' && one.state !== 'askedBack'
  && [...world.people.values()].some((person) => { const seat = seatOf(person); return seat && hasRoom(seat) && seat.holding < one.plan.capacity && mayTake(one, seat) }))

test(`${numRuns} lives of up to 60 steps`, () => {
  const seen = new Set<string>()
  fc.assert(fc.property(anyWorld, fc.array(step, { maxLength: 60, size: 'max' }), (newOne, steps) => {
    const world = newOne()
    for (const next of steps) checked(world, next)
    workedOff(world)
    expect(forgotten(world).map(({ id }) => id)).toEqual([])
    for (const { event, by } of world.facts) seen.add(`${by} ${event.kind}`)
  }), { numRuns })
  expect([...seen].sort()).toEqual([
    'clock calledBack', 'clock closed', 'clock escalated', 'clock expired', 'clock lapsed', 'clock offered', 'clock postponed', 'clock warned',
    'person answered', 'person askedBack', 'person claimed', 'person closed', 'person declined', 'person escalated', 'person followedUp', 'person rated',
    'person reassigned', 'person referred', 'person released', 'person reopened', 'person shared',
  ])
}, 30 * 60_000)
