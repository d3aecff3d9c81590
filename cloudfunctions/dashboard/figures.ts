/** Rows of figures as the staff see them: what may not be shown is null. */
import { type Dashboard, type Figures, type FiguresBelow, topics } from '@contract'
import type { Tally } from '@domain/count'
import { minutesAt } from '@domain/countMinutes'
import { directOf, type FigureRow } from '@domain/countRows'
import { cameIn, direct, nobody, type Shown, shownBelow, shownOf, valueOf } from '@domain/suppressTree'

/** The rows of a span, from the reader's own unit down to the one that is shown. */
export type Path = readonly { readonly unitId: string; readonly row: FigureRow }[]

type Name = Parameters<typeof valueOf>[1]

const shareOf = (part: number, whole: number): number | null => whole === 0 ? null : Math.round((100 * part) / whole)

/** Sums and what is reckoned from them. A share or a mean is shown where the number it is taken from is, and is not nothing. */
function sumsOf(tally: Tally, shown: Shown) {
  const count = (name: Name) => shown.has(name) ? valueOf(tally, name) : null
  const [answered, rated] = [count('answered'), count('rated')]
  return {
    asked: count('asked'), answered, keptPercent: answered === null ? null : shareOf(tally.kept ?? 0, answered),
    late: answered === null ? null : answered - (tally.kept ?? 0), closed: count('closed'),
    rated, score: rated ? Math.round((10 * (tally.score ?? 0)) / rated) / 10 : null,
    called: count('called'), silent: count('silent'), joined: count('joined'), left: count('left'), read: count('read'), scans: tally.scans ?? 0,
  }
}

const lastOf = (path: Path): FigureRow => path.at(-1)!.row

export function figuresOf(path: Path): Figures {
  const [{ own }, shown] = [lastOf(path), shownOf(path)]
  const sums = sumsOf(own, shown)
  const bothShown = shown.has('solved') && shown.has('unsolved')
  const minutes = (share: number) => sums.answered ? minutesAt(share, own) : null
  return {
    ...sums, solvedPercent: bothShown ? shareOf(own.solved ?? 0, valueOf(own, 'rated')) : null, p50: minutes(0.5), p95: minutes(0.95),
    topics: topics.map((topic) => ({ topic, asked: shown.has(`topic_${topic}`) ? own[`topic_${topic}`] ?? 0 : null })),
  }
}

export const standingOf = ({ waiting = 0, held = 0, overdue = 0 }: Tally) => ({ waiting, held, overdue })

/** Whether all of it came in where the unit hangs now. */
export const isWhole = (path: Path): boolean => path.every(({ unitId, row }, at) => at === 0 || cameIn(row, path[at - 1]!.row, unitId))

/** Each unit that had figures or has something open, what came in at the unit itself, and what is told of all others. */
export function belowOf(path: Path, standing: FigureRow): Pick<Dashboard, 'below' | 'others'> {
  const row = lastOf(path)
  const shown = shownBelow(row, shownOf(path))
  const tallies: Readonly<Record<string, Tally>> = { ...row.below, [direct]: directOf(row) }
  const open: Readonly<Record<string, Tally>> = { ...standing.below, [direct]: directOf(standing) }
  const others = sumsOf({}, shown.get(nobody)!)
  return {
    others,
    below: [...new Set([...Object.keys(tallies), ...Object.keys(open)])].map((id) => ({
      unitId: id === direct ? null : id as FiguresBelow['unitId'], standing: standingOf(open[id] ?? {}),
      ...tallies[id] ? sumsOf(tallies[id], shown.get(id)!) : others,
    })),
  }
}
