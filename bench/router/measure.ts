/** What a month came to. */
import { quantile } from '../spread'
import type { Simulation } from './simulate'
import type { Fate } from './machine'
import { minute, type World } from './world'

/** Duty minutes and shares. */
export interface Measured {
  readonly mean: number
  readonly p95: number
  readonly p99: number
  /** answered after the promised time */
  readonly late: number
  /** given up by workers */
  readonly gone: number
  /** of what each lawyer took per hour on duty; those who never look are left out */
  readonly gini: number
  /** longest without a holder while somebody who may take it had nothing to do */
  readonly neglected: number
}
export type Measure = keyof Measured

/** 0: all alike, 1: one has all. */
export function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const sum = sorted.reduce((total, value) => total + value, 0)
  if (sum === 0) return 0
  return sorted.reduce((total, value, at) => total + (2 * (at + 1) - sorted.length - 1) * value, 0) / (sorted.length * sum)
}

/** The first answers of `fates`, which are as many and in the same order as the world's questions. */
export function answersOf({ asks, hours, plan }: World, fates: readonly { readonly state: string; readonly answeredAt: number }[]): Pick<Measured, 'mean' | 'p95' | 'p99' | 'late' | 'gone'> {
  const times = fates.flatMap(({ state, answeredAt }, n) => state === 'answered' ? [(hours.dutyAt(answeredAt) - hours.dutyAt(asks[n]!.at)) / minute] : [])
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / times.length, p95: quantile(times, 0.95), p99: quantile(times, 0.99),
    late: times.filter((time) => time > plan.promiseMinutes).length / times.length,
    gone: fates.filter(({ state }) => state === 'gone').length / fates.length,
  }
}

export function measure({ world, questions, lawyers }: Simulation): Measured {
  const onDuty = world.lawyers.map(({ shifts }) => shifts.reduce((sum, { from, to }) => sum + to - from, 0))
  return {
    ...answersOf(world, questions),
    gini: giniOf(lawyers.filter(({ silent }) => !silent).map(({ n, taken }) => taken / onDuty[n]!)),
    neglected: questions.reduce((longest, { neglected }) => Math.max(longest, neglected), 0) / minute,
  }
}

export const measureMachine = (world: World, fates: readonly Fate[]): Measured => ({ ...answersOf(world, fates), gini: 0, neglected: 0 })
