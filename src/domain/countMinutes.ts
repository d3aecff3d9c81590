/**
 * How long first answers took, as a histogram that merges by addition. Whole minutes up to 10, then classes a tenth wide: a median or
 * a 95th percentile read from it is the upper end of its class, too high by less than a minute or less than 10 %, and never too low.
 */

/** the longest promise a plan may make; what takes longer lies in one last class */
const longest = 10_080

function bounds(): number[] {
  const all = [0]
  for (let last = 0; last < longest;) {
    last = Math.max(last + 1, Math.floor(last * 1.1))
    all.push(last)
  }
  return all
}

/** Upper ends of the classes in minutes, included; the last class has none. */
export const upperEnds: readonly number[] = bounds()

export type BucketKey = `first_${number}`
const keyOf = (at: number): BucketKey => `first_${at}`

/** The class that `minutes` lie in. */
export function bucketOfMinutes(minutes: number): BucketKey {
  let [from, to] = [0, upperEnds.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (minutes <= upperEnds[middle]!) to = middle
    else from = middle + 1
  }
  return keyOf(from)
}

/** The longest of the fastest `share` of all answers, at most, in minutes; null without any. Beyond the last class: its lower end. */
export function minutesAt(share: number, tally: Readonly<Partial<Record<BucketKey, number>>>): number | null {
  const counts = [...upperEnds.keys(), upperEnds.length].map((at) => tally[keyOf(at)] ?? 0)
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  let left = Math.ceil(share * all - 1e-9)
  const at = counts.findIndex((count) => (left -= count) <= 0)
  return upperEnds[Math.min(at, upperEnds.length - 1)]!
}
