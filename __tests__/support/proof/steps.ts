/** What a world is made of and what may happen in it, for fast-check to draw and to shrink. */
import { Action, ReleaseReason } from '@contract'
import type { DutyHours } from '@domain/calendar'
import type { Plan } from '@domain/plan'
import fc from 'fast-check'
import { lawyers, newWorld, type Step, type World } from './world'

const hours = fc.constantFrom<DutyHours>(
  { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '22:00', holidays: 'on' },
  { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00', holidays: 'off' },
  { weekdays: [1, 3], from: '09:00', to: '09:40', holidays: 'off' },
  { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' },
)

/** mostly what a unit would choose, now and then the longest that the contract allows */
const minutes = (min: number, usual: number, most: number) => fc.oneof({ weight: 5, arbitrary: fc.integer({ min, max: usual }) }, { weight: 1, arbitrary: fc.integer({ min, max: most }) })

export const plan: fc.Arbitrary<Plan> = fc.record({
  dutyHours: hours, promiseMinutes: minutes(5, 60, 3000), nextMinutes: minutes(5, 90, 3000), closingDays: fc.integer({ min: 1, max: 4 }),
  warnMinutes: minutes(1, 20, 600), offerMinutes: minutes(1, 5, 60), leaseMinutes: minutes(5, 60, 1440), capacity: fc.integer({ min: 1, max: 3 }),
  circles: fc.constantFrom([0], [0, 0, 10], [0, 5, 20]), knownMinutes: minutes(0, 30, 1440),
  urgent: fc.record({ reasons: fc.constantFrom<Plan['urgent']['reasons'][]>(['hospital'], []), headStartMinutes: fc.integer({ min: 0, max: 60 }) }),
  silentDays: fc.integer({ min: 1, max: 4 }), callbackDays: fc.integer({ min: 1, max: 3 }),
})

/** Monday morning; minutes before the end of duty on the eve of National Day and of a Friday; the eve of Spring Festival, a worked Saturday. */
const start = fc.constantFrom('2026-11-23T02:00:00.000Z', '2026-09-30T13:50:00.000Z', '2026-11-20T09:50:00.000Z', '2026-02-14T09:30:00.000Z')

export const world: fc.Arbitrary<() => World> = fc.tuple(start, plan, plan, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }))
  .map(([at, east, west, capacities]) => Object.assign(() => newWorld(at, { east, west }, capacities), {
    [fc.toStringMethod]: () => JSON.stringify({ at, east, west, capacities }),
  }))

const everyone = [...lawyers, 'u_worker', 'u_other', 'u_staff'] as const

const act: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('act' as const), action: fc.constantFrom(...Action.options), nth: fc.nat(7),
  who: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...everyone) }),
  token: fc.oneof({ weight: 6, arbitrary: fc.constant('own' as const) }, { weight: 1, arbitrary: fc.constant('old' as const) }),
  reason: fc.constantFrom(...ReleaseReason.options), to: fc.constantFrom(null, 'east' as const, 'west' as const, ...lawyers),
})

const apt: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('apt' as const), pick: fc.nat(999), nth: fc.nat(7), reason: fc.constantFrom(...ReleaseReason.options), to: fc.constantFrom(null, 'east' as const, 'west' as const, ...lawyers),
})

const asked: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('ask' as const), who: fc.constantFrom('u_worker' as const, 'u_other' as const), topic: fc.constantFrom('wages' as const, 'injury' as const),
  place: fc.constantFrom('east' as const, 'west' as const), urgent: fc.constantFrom('calm' as const, 'urgent' as const), employer: fc.constantFrom('unnamed' as const, 'named' as const),
})

const jump = (weight: number, min: number, max: number) =>
  ({ weight, arbitrary: fc.record({ do: fc.constant('jump' as const), minutes: fc.integer({ min, max }), then: fc.constantFrom('tick' as const, 'tick' as const, 'nothing' as const) }) })

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: asked },
  { weight: 3, arbitrary: act },
  { weight: 16, arbitrary: apt },
  { weight: 5, arbitrary: fc.record({
    do: fc.constant('tick' as const), again: fc.constantFrom('once' as const, 'once' as const, 'twice' as const),
    cut: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(3) }),
  }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('switch' as const), who: fc.constantFrom(...lawyers), to: fc.constantFrom('on' as const, 'off' as const) }) },
  { weight: 1, arbitrary: fc.constantFrom(...lawyers).map((who): Step => ({ do: 'conflict', who })) },
  jump(10, 1, 20), jump(3, 20, 900), jump(1, 900, 30_000), jump(1, -600, -1),
)
