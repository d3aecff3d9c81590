/** Who is compared, in the order of the table. */
import { machine } from './machine'
import { type Measured, measure, measureMachine } from './measure'
import { ours } from './ours'
import { atOnce, longestIdleFirst } from './pull'
import { push } from './push'
import { type MakePolicy, Simulation } from './simulate'
import { type Scenario, type World, worldOf } from './world'

export const policyNames = ['ours', 'round robin', 'round robin, swept', 'least open', 'longest idle', 'H0', 'L1', 'L0'] as const
export type PolicyName = typeof policyNames[number]

const made: Readonly<Record<Exclude<PolicyName, 'L0'>, MakePolicy>> = {
  ours: ours('atOnce'),
  'round robin': push({ to: 'next in turn', sweepMinutes: 0, atShiftEnd: 'stays' }),
  'round robin, swept': push({ to: 'next in turn', sweepMinutes: 15, atShiftEnd: 'stays' }),
  'least open': push({ to: 'least open', sweepMinutes: 0, atShiftEnd: 'dealt anew' }),
  'longest idle': longestIdleFirst,
  /** real skills, no delay in noticing, and nobody asked who is not there */
  H0: atOnce('real'),
  /** the same with everybody for everything */
  L1: atOnce('pooled'),
}

/** Our rule with the clock alone to route, once a minute. */
export const slowly = (world: World): Measured => measure(new Simulation(world, ours('eachMinute')).run())

export const month = (world: World, policy: PolicyName): Measured =>
  policy === 'L0' ? measureMachine(world, machine(world)) : measure(new Simulation(world, made[policy]).run())

export type Months = Readonly<Record<PolicyName, Measured>>

/** One seed's month under every policy. */
export function monthsOf(scenario: Scenario, seed: number): Months {
  const world = worldOf(scenario, seed)
  return Object.fromEntries(policyNames.map((policy) => [policy, month(world, policy)])) as unknown as Months
}
