/**
 * What is shown of one unit's figures to those who may see the subtree of a unit at or above it. Sums, and what they are made of, are
 * judged from the top down: what is hidden of a unit is hidden of all below it, and a unit, its neighbours and what lies directly at
 * the unit above them never give each other away. So it is the same numbers on every page.
 */
import { topics } from '@contract'
import { plus, type Tally } from './count'
import { directOf, type FigureRow, withoutMinutes } from './countRows'
import { hide, isSmall, type SumState } from './suppress'

/** What sums are made of. */
export const parts = {
  asked: topics.map((topic) => `topic_${topic}` as const),
  rated: ['solved', 'unsolved'],
  called: ['said', 'silent'],
} as const
const single = ['answered', 'closed', 'joined', 'left', 'read'] as const

type Sum = keyof typeof parts | (typeof single)[number]
type Part = (typeof parts)[keyof typeof parts][number]
export type Shown = ReadonlySet<Sum | Part>

const sums = [...Object.keys(parts) as (keyof typeof parts)[], ...single] as const

/** A number of a tally: a part, or the sum of its parts. */
export const valueOf = (tally: Tally, name: Sum | Part): number =>
  name in parts ? parts[name as keyof typeof parts].reduce((sum, part) => sum + (tally[part] ?? 0), 0) : tally[name as Part] ?? 0

const stateOf = (shown: Shown, name: Sum | Part): SumState => shown.has(name) ? 'shown' : 'hidden'

/** Of a unit by itself. */
function alone(own: Tally): Shown {
  const shown = new Set<Sum | Part>(sums.filter((sum) => !isSmall(valueOf(own, sum))))
  for (const [sum, names] of Object.entries(parts) as [keyof typeof parts, readonly Part[]][]) {
    if (!shown.has(sum)) continue
    const [hidden] = hide({ cells: [names.map((name) => valueOf(own, name))], rows: ['shown'], columns: names.map(() => 'hidden') })
    names.forEach((name, at) => { if (!hidden![at]) shown.add(name) })
  }
  return shown
}

/** what lies directly at the unit itself, beside the units below it; and a unit below it of which nothing is told */
export const [direct, nobody] = ['direct', 'nobody'] as const

/** Of each unit below one, and of what lies directly at it, when `above` is shown of the unit itself. Where noughts are hidden, `nobody`'s are too. */
export function shownBelow(row: FigureRow, above: Shown): Map<string, Shown> {
  const tallies: (readonly [string, Tally])[] = [...Object.entries(row.below), [direct, directOf(row)], [nobody, {}]]
  const shown = tallies.map(() => new Set<Sum | Part>())
  for (const sum of sums) {
    if (!above.has(sum)) continue
    const hidden = hide({ cells: tallies.map(([, tally]) => [valueOf(tally, sum)]), rows: tallies.map(() => 'hidden'), columns: ['shown'] })
    tallies.forEach((_, at) => { if (!hidden[at]![0]) shown[at]!.add(sum) })
  }
  for (const [sum, names] of Object.entries(parts) as [keyof typeof parts, readonly Part[]][]) {
    const hidden = hide({
      cells: tallies.map(([, tally]) => names.map((name) => valueOf(tally, name))),
      rows: shown.map((one) => stateOf(one, sum)), columns: names.map((name) => stateOf(above, name)),
    }, shown.map((one) => names.map((name) => !one.has(sum) || !above.has(name))))
    tallies.forEach((_, at) => names.forEach((name, column) => { if (!hidden[at]![column]) shown[at]!.add(name) }))
  }
  return new Map(tallies.map(([id], at) => [id, shown[at]!]))
}

/** Whether all of a unit's figures came in under the unit that it hangs under now. */
export const cameIn = (row: FigureRow, under: FigureRow, unitId: string): boolean =>
  Object.keys(plus(withoutMinutes(row.own), under.below[unitId] ?? {}, -1)).length === 0

/**
 * What is shown of the last of `path`: the rows from the unit that is the reader's own down to it, each directly under the one before.
 * Nothing, where some of it came in under another unit, whose page would give away what is hidden here.
 */
export function shownOf(path: readonly { readonly unitId: string; readonly row: FigureRow }[]): Shown {
  let shown: Shown = new Set()
  path.forEach(({ unitId, row }, at) => {
    const above = path[at - 1]
    if (!above) shown = alone(row.own)
    else if (!cameIn(row, above.row, unitId)) shown = new Set()
    else {
      const below = shownBelow(above.row, shown)
      shown = below.get(unitId) ?? below.get(nobody)!
    }
  })
  return shown
}
