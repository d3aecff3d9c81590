/** Who is on duty when, and for what: three duty windows, two or three fields of law a lawyer, spread as a person who plans would. */
import type { Topic } from '@contract'
import { draw, normalAt } from './chance'

const hour = 3_600_000
const day = 24 * hour

/** Share of questions by topic: an assumption, with wages, injury and dismissal the most. Two neighbours are one field of law. */
const mix: readonly (readonly [Topic, number])[] = [
  ['wages', 0.24], ['hours', 0.07], ['contract', 0.09], ['dismissal', 0.14], ['injury', 0.18], ['safety', 0.02],
  ['insurance', 0.1], ['housing-fund', 0.02], ['platform', 0.05], ['women', 0.03], ['dispute', 0.05], ['union', 0.01],
]
export interface Field { readonly topics: readonly (readonly [Topic, number])[]; readonly share: number }
export const fields: readonly Field[] = Array.from({ length: mix.length / 2 }, (_, n) => {
  const topics = mix.slice(2 * n, 2 * n + 2)
  return { topics, share: topics.reduce((sum, [, share]) => sum + share, 0) }
})
const last = fields.length - 1

export interface Shift { readonly from: number; readonly to: number }
export interface Post { readonly fields: readonly number[]; readonly shifts: readonly Shift[] }

export const windows: readonly Shift[] = [{ from: 8 * hour, to: 13 * hour }, { from: 12.5 * hour, to: 17.5 * hour }, { from: 17 * hour, to: 22 * hour }]
/** More where more is asked: what came at night waits for the morning. */
const turns = [0, 1, 2, 0, 1, 0, 2, 1, 0, 1, 2, 0] as const
const sizes = { full: 48, thin: 12 } as const
/** of the questions of a week, Monday first */
export const daily = [1.15, 1.1, 1.05, 1, 1, 0.9, 0.8] as const

interface Wanted { readonly roster: 'full' | 'thin'; readonly lone?: true; readonly weekdays?: readonly number[] }

/** Two or three fields, those first that are asked most for the lawyers a window has for them. */
function fieldsFor(seed: number, n: number, count: number, served: readonly number[], open: readonly number[]): number[] {
  const need = (field: number) => fields[field]!.share / (served[field]! + 0.3) * Math.exp(0.3 * normalAt(draw(seed, 'roster', n, field)))
  return [...open].sort((a, b) => need(b) - need(a)).slice(0, count)
}

/** Two days off a week, where they leave the most of the fields served. */
function daysOff(own: readonly number[], served: readonly (readonly number[])[], first: number): readonly number[] {
  const cost = (off: number) => [off, (off + 1) % 7].reduce((sum, weekday) => sum + own.reduce((all, field) => all + fields[field]!.share * daily[weekday]! / (served[weekday]![field]! + 0.5), 0), 0)
  const starts = Array.from({ length: 7 }, (_, n) => (first + n) % 7)
  const off = starts.reduce((best, start) => cost(start) < cost(best) ? start : best)
  return [off, (off + 1) % 7]
}

/** The month's posts. With `lone` one lawyer a window serves the last field, every day. */
export function rosterOf(seed: number, { roster, lone, weekdays = [1, 2, 3, 4, 5, 6, 7] }: Wanted, days: number): Post[] {
  const zero = () => fields.map(() => 0)
  const served = windows.map(zero)
  const rest = windows.map(() => Array.from({ length: 7 }, zero))
  const common = fields.map((_, field) => field).filter((field) => !lone || field !== last)
  return Array.from({ length: sizes[roster] }, (_, n) => {
    const window = turns[n % turns.length]!
    const isLone = lone === true && n < windows.length
    const count = (draw(seed, 'roster', n, 99) < 0.5 ? 3 : 2) - (isLone ? 1 : 0)
    const own = [...fieldsFor(seed, n, count, served[window]!, common), ...isLone ? [last] : []]
    for (const field of own) served[window]![field]!++
    const off = isLone || weekdays.length < 7 ? [] : daysOff(own, rest[window]!, n % 7)
    const on = Array.from({ length: days }, (_, at) => at).filter((at) => weekdays.includes(at % 7 + 1) && !off.includes(at % 7))
    for (let weekday = 0; weekday < 7; weekday++) if (!off.includes(weekday)) for (const field of own) rest[window]![weekday]![field]!++
    return { fields: own, shifts: on.map((at) => ({ from: at * day + windows[window]!.from, to: at * day + windows[window]!.to })) }
  })
}
