/** Every stretch of duty hours in which nobody answers a topic. */
import { type Gap, type Topic, topics as allTopics } from '@contract'
import { type DutyHours, dutySpanOn } from './calendar'
import { minus, overlap, type Span } from './shift'
import { inShanghai } from './shanghai'

/** A turn as coverage sees it. */
export interface Covering extends Span { readonly topics: readonly Topic[] }

/** `18:00` of an instant on `day`; the midnight that ends the day is `24:00`. */
const clockOn = (day: string, at: string): string => (inShanghai(at).format('YYYY-MM-DD') === day ? inShanghai(at).format('HH:mm') : '24:00')

interface Piece extends Span { readonly above: Gap['above'] }

/** The parts of a duty span without one of `own` for a topic, each part with or without someone of a unit above. */
function openParts(duty: Span, topic: Topic, own: readonly Covering[], above: readonly Covering[]): Piece[] {
  const answering = (turns: readonly Covering[]) => turns.filter((turn) => overlap(turn, duty) && turn.topics.includes(topic))
  return minus(duty, answering(own)).flatMap((hole) => {
    const open = minus(hole, answering(above)).map((part): Piece => ({ ...part, above: 'open' }))
    const covered = minus(hole, open).map((part): Piece => ({ ...part, above: 'covered' }))
    return [...open, ...covered]
  })
}

/**
 * The gaps of some days, in order; topics that lack somebody at the same time stand in one gap.
 * @param own turns of the unit and below, @param above turns of the units over it; both without leave
 */
export function gapsOf(days: readonly string[], hours: DutyHours, own: readonly Covering[], above: readonly Covering[]): Gap[] {
  return days.flatMap((day) => {
    const duty = dutySpanOn(day, hours)
    if (!duty) return []
    const found = new Map<string, Gap>()
    for (const topic of allTopics) {
      for (const { from, to, above: help } of openParts(duty, topic, own, above)) {
        const key = `${from}|${to}|${help}`
        const gap = found.get(key) ?? { day, from: clockOn(day, from), to: clockOn(day, to), topics: [], above: help }
        found.set(key, { ...gap, topics: [...gap.topics, topic] })
      }
    }
    return [...found.values()].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
  })
}
