/**
 * The figures of all units counted anew from what lies in the store, by other means than the clock's: each consultation and each scan by itself,
 * into plain numbers. What comes to nothing is left out, as in the rows.
 */
import type { Consultation } from '@domain/consultation'
import { upperEnds } from '@domain/countMinutes'
import type { House } from './given'
import { rowsOf } from './office'

type Numbers = Record<string, number>
type Rows = Record<string, { own: Numbers; below: Record<string, Numbers> }>
/** A scan that was answered: where the station hung then. */
export interface Scan { readonly at: string; readonly units: readonly string[] }

const dayIn = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
const classOf = (minutes: number): number => { const at = upperEnds.findIndex((end) => minutes <= end); return at < 0 ? upperEnds.length : at }

function add(rows: Rows, units: readonly string[], row: string, what: string, by = 1): void {
  units.forEach((unit, at) => {
    for (const id of row === 'now' ? [`${unit}|now`] : [`${unit}|${row}`, `${unit}|${row.slice(0, 7)}`]) {
      const figures = rows[id] ??= { own: {}, below: {} }
      figures.own[what] = (figures.own[what] ?? 0) + by
      const child = units[at + 1]
      if (child === undefined || what.startsWith('first_')) continue
      const below = figures.below[child] ??= {}
      below[what] = (below[what] ?? 0) + by
    }
  })
}

function consulted(rows: Rows, one: Consultation): void {
  add(rows, one.askedIn, dayIn(one.askedAt), `topic_${one.topic}`)
  if (one.firstAnsweredAt) {
    const day = dayIn(one.firstAnsweredAt)
    add(rows, one.askedIn, day, 'answered')
    if (one.promise === 'kept') add(rows, one.askedIn, day, 'kept')
    add(rows, one.askedIn, day, `first_${classOf(one.firstMinutes!)}`)
    if (one.rating) add(rows, one.askedIn, day, one.rating.solved ? 'solved' : 'unsolved')
    if (one.rating) add(rows, one.askedIn, day, 'score', one.rating.score)
  }
  if (one.closedAt) add(rows, one.askedIn, dayIn(one.closedAt), 'closed')
  if (one.callback) add(rows, one.askedIn, dayIn(one.callback.askedAt), one.rating ? 'said' : 'silent')
  if (['checking', 'waiting', 'offered'].includes(one.state)) add(rows, one.units, 'now', 'waiting')
  if (['held', 'askedBack'].includes(one.state)) add(rows, one.units, 'now', 'held')
  if (['checking', 'waiting', 'offered', 'held'].includes(one.state) && one.fired.includes('answer')) add(rows, one.units, 'now', 'overdue')
}

const bare = (rows: Rows): Rows => Object.fromEntries(Object.entries(rows).filter(([, { own }]) => Object.keys(own).length > 0).sort(([a], [b]) => a < b ? -1 : 1))

/** As it must be. */
export async function recounted(house: House, scans: readonly Scan[]): Promise<Rows> {
  const rows: Rows = {}
  for (const one of await rowsOf<Consultation>(house, 'consultations')) consulted(rows, one)
  for (const { units, at } of scans) add(rows, units, dayIn(at), 'scans')
  return bare(rows)
}

/** As the clock has it. */
export async function counted(house: House): Promise<Rows> {
  const rows = await rowsOf<{ _id: string; own: Numbers; below: Record<string, Numbers> }>(house, 'figures')
  return bare(Object.fromEntries(rows.filter(({ _id }) => _id !== 'until').map(({ _id, own: { stations: _stations, ...own }, below }) => [_id, { own, below }])))
}
