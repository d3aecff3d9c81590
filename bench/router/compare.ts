/** One policy against another on the same months. */
import type { Measure } from './measure'
import type { Months, PolicyName } from './policies'

/** Months by scenario, a seed each; every scenario has the same seeds. */
export type Runs = ReadonlyMap<string, readonly Months[]>

export interface Ratio {
  /** geometric mean over the scenarios */
  readonly overall: number
  readonly from: number
  readonly to: number
  readonly each: readonly { readonly scenario: string; readonly ratio: number }[]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Ratio of the means over the seeds but for `without`, in each scenario. */
const ratiosOf = (runs: Runs, of: PolicyName, to: PolicyName, measure: Measure, without = -1): number[] =>
  [...runs.values()].map((months) => {
    const kept = months.filter((_, seed) => seed !== without)
    return mean(kept.map((month) => month[of][measure])) / mean(kept.map((month) => month[to][measure]))
  })

const geometric = (ratios: readonly number[]): number => Math.exp(mean(ratios.map(Math.log)))

/** The ratio of two policies with its 95 % interval: paired, because both met the same seeds, and by the jackknife. @throws RangeError with fewer than two seeds */
export function ratioOf(runs: Runs, of: PolicyName, to: PolicyName, measure: Measure): Ratio {
  const each = ratiosOf(runs, of, to, measure)
  const count = [...runs.values()][0]?.length ?? 0
  if (count < 2) throw new RangeError('an interval needs two seeds')
  const without = Array.from({ length: count }, (_, seed) => Math.log(geometric(ratiosOf(runs, of, to, measure, seed))))
  const centre = mean(without)
  const error = Math.sqrt((count - 1) / count * without.reduce((sum, value) => sum + (value - centre) ** 2, 0))
  // Student's t to two digits from 4 seeds on
  const reach = (1.96 + 2.6 / (count - 1)) * error
  const overall = geometric(each)
  return {
    overall, from: overall * Math.exp(-reach), to: overall * Math.exp(reach),
    each: [...runs.keys()].map((scenario, n) => ({ scenario, ratio: each[n]! })),
  }
}

/** Mean of a measure over the seeds of one scenario. */
export const meanOf = (months: readonly Months[], policy: PolicyName, measure: Measure): number => mean(months.map((month) => month[policy][measure]))
