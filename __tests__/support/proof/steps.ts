/** What a world is made of and what may happen in it, for fast-check to draw and to shrink. */
import { Action, ReleaseReason } from '@contract'
import type { Verdict } from '@domain/check'
import type { Plan } from '@domain/plan'
import fc from 'fast-check'
import type { Step } from './acts'
import { listOf, one, weighted, whole } from './draw'
import { lawyers, newWorld, type World } from './world'

const hours = fc.constantFrom<Plan['dutyHours'][]>(
  { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '22:00', holidays: 'on' },
  { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00', holidays: 'off' },
  { weekdays: [1, 3], from: '09:00', to: '09:40', holidays: 'off' },
  { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' },
)

/** mostly what a unit would choose, now and then the longest that the contract allows */
const minutes = (min: number, usual: number, most: number) => weighted([5, whole(min, usual)], [1, whole(min, most)])

const plan: fc.Arbitrary<Plan> = fc.record({
  dutyHours: hours, promiseMinutes: minutes(5, 60, 3000), nextMinutes: minutes(5, 90, 3000), closingDays: whole(1, 4),
  warnMinutes: minutes(1, 20, 600), offerMinutes: minutes(1, 5, 60), leaseMinutes: minutes(5, 60, 1440), capacity: whole(1, 3),
  circles: fc.constantFrom<number[][]>([0], [0, 0, 10], [0, 5, 20]), knownMinutes: minutes(0, 30, 1440),
  urgent: fc.record({ reasons: fc.constantFrom<Plan['urgent']['reasons'][]>(['hospital'], []), headStartMinutes: whole(0, 60) }),
  silentDays: whole(1, 4), callbackDays: whole(1, 3), signalWorkers: whole(3, 5), signalDays: whole(1, 30),
})

/** Monday morning; minutes before the end of duty on the eve of National Day and of a Friday; the eve of Spring Festival, a worked Saturday. */
const start = one('2026-11-23T02:00:00.000Z', '2026-09-30T13:50:00.000Z', '2026-11-20T09:50:00.000Z', '2026-02-14T09:30:00.000Z')

export const world: fc.Arbitrary<() => World> = fc.record({ at: start, east: plan, west: plan, capacities: listOf(whole(1, 3), 4, 4) })
  .map(({ at, east, west, capacities }) => Object.assign(() => newWorld(at, { east, west }, capacities), {
    [fc.toStringMethod]: () => JSON.stringify({ at, east, west, capacities }),
  }))

const everyone = [...lawyers, 'u_worker', 'u_other', 'u_staff'] as const
const to = one(null, 'east', 'west', ...lawyers)
/** what the content check says: mostly that all is well */
const words = one<Verdict>('pass', 'pass', 'pass', 'pass', 'review', 'unknown')
const reason = one(...ReleaseReason.options)

const act: fc.Arbitrary<Step> = fc.record({
  do: one('act'), action: one(...Action.options), nth: fc.nat(7), who: weighted<string | null>([5, one(null)], [1, one(...everyone)]),
  token: one('own', 'own', 'own', 'own', 'own', 'own', 'old'), reason, to, words,
})
const apt: fc.Arbitrary<Step> = fc.record({ do: one('apt'), pick: fc.nat(999), nth: fc.nat(7), reason, to, words })
const asked: fc.Arbitrary<Step> = fc.record({
  do: one('ask'), who: one('u_worker', 'u_other'), topic: one('wages', 'injury'), place: one('east', 'west'),
  urgent: one('calm', 'urgent'), employer: one('unnamed', 'named'), words,
})
const ticked: fc.Arbitrary<Step> = fc.record({ do: one('tick'), again: one('once', 'once', 'twice'), cut: weighted<number | null>([3, one(null)], [1, fc.nat(3)]) })
const turned: fc.Arbitrary<Step> = fc.record({ do: one('switch'), who: one(...lawyers), to: one('on', 'off') })
const conflicted: fc.Arbitrary<Step> = fc.record({ do: one('conflict'), who: one(...lawyers) })
const jumped = (min: number, max: number): fc.Arbitrary<Step> =>
  fc.record({ do: one('jump'), minutes: whole(min, max), then: one('tick', 'tick', 'nothing') })

export const step: fc.Arbitrary<Step> = weighted(
  [4, asked], [3, act], [16, apt], [5, ticked], [2, turned], [1, conflicted],
  [10, jumped(1, 20)], [3, jumped(20, 900)], [1, jumped(900, 30_000)], [1, jumped(-600, -1)],
)
