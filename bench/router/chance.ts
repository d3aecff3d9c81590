/**
 * Common random numbers: a draw belongs to what it is about (seed, kind, which one, which time), not to the order in which a
 * policy happens to ask for it. So every policy meets the same questions, works, walk-offs and delays.
 */
export type Kind = 'ask' | 'topic' | 'work' | 'patience' | 'walkOff' | 'walkOffAt' | 'absence' | 'push' | 'poll' | 'stay' | 'look' | 'roster'
const kinds: readonly Kind[] = ['ask', 'topic', 'work', 'patience', 'walkOff', 'walkOffAt', 'absence', 'push', 'poll', 'stay', 'look', 'roster']
const saltOf = Object.fromEntries(kinds.map((kind, n) => [kind, (n + 1) * 0x9e3779b1])) as Record<Kind, number>

function mixed(value: number): number {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

/** A number above 0 and below 1. */
export const draw = (seed: number, kind: Kind, which: number, time = 0): number =>
  (mixed(mixed(mixed(seed + saltOf[kind]) + which) + Math.imul(time, 0x632be5ab)) + 0.5) / 2 ** 32

export const exponential = (mean: number, uniform: number): number => -mean * Math.log(uniform)

/** Of a lognormal with this median and sigma. Acklam's inverse of the normal distribution, good to 1e-9. */
export const lognormal = (median: number, sigma: number, uniform: number): number => median * Math.exp(sigma * normalAt(uniform))

const tail = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416]
const tailTop = [-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783]
const middle = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1]
const middleTop = [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239]
const polynomial = (of: readonly number[], x: number, start = 0) => of.reduce((sum, factor) => sum * x + factor, start)

/** The quantile of the standard normal distribution. */
export function normalAt(share: number): number {
  if (share > 0.5) return -normalAt(1 - share)
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share))
    return polynomial(tailTop, q) / (polynomial(tail, q) * q + 1)
  }
  const q = share - 0.5
  const r = q * q
  return polynomial(middleTop, r) * q / (polynomial(middle, r) * r + 1)
}
