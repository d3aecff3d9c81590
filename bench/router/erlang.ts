/** Whether the simulator can be believed: M/M/6 at .85, whose mean wait is known. */
import { standardPlan } from '@domain/plan'
import { draw, exponential, type Kind } from './chance'
import { hoursOf } from './hours'
import { atOnce } from './pull'
import { fields } from './roster'
import { Simulation } from './simulate'
import { type Ask, minute, type World } from './world'

const servers = 6
const load = 0.85
const meanWork = 18 * minute
const day = 24 * 60 * minute
/** the queue begins empty */
const warmUp = 2000

/** Mean wait in an M/M/c queue in units of the mean service time. Erlang (1917). */
export function erlangWait(count: number, utilisation: number): number {
  const offered = count * utilisation
  let blocked = 1
  for (let n = 1; n <= count; n++) blocked = offered * blocked / (n + offered * blocked)
  const delayed = blocked / (1 - utilisation * (1 - blocked))
  return delayed / (count * (1 - utilisation))
}

function asksOf(seed: number, count: number, mirror: boolean): Ask[] {
  let at = 0
  const chance = (kind: Kind, n: number) => mirror ? 1 - draw(seed, kind, n) : draw(seed, kind, n)
  return Array.from({ length: count }, (_, n) => {
    at += exponential(meanWork / (servers * load), chance('ask', n))
    return { at: Math.round(at), field: 0, topic: fields[0]!.topics[0]![0], work: Math.round(exponential(meanWork, chance('work', n))), patience: Infinity }
  })
}

/** Everybody always there, for everything, who notices at once. */
export function plainWorld(seed: number, count: number, mirror = false): World {
  const asks = asksOf(seed, count, mirror)
  const days = Math.ceil(asks.at(-1)!.at / day) + 2
  const plan = { ...standardPlan, dutyHours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' as const } }
  return {
    seed, scenario: { name: 'M/M/6', load, roster: 'full' }, plan, hours: hoursOf(plan.dutyHours, days), asks, endMs: (days - 1) * day,
    lawyers: Array.from({ length: servers }, () => ({ fields: [0], shifts: [{ from: 0, to: days * day }], silent: false })),
    habits: { walkOff: 0, hasOutage: false },
  }
}

/** Each question's wait in ms, first come first served. */
export const waitsIn = (world: World): number[] =>
  new Simulation(world, atOnce('real')).run().questions.flatMap(({ state, openedAt, ask }) => state === 'answered' ? [openedAt - ask.at] : [])

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The simulated mean wait over Erlang's, after the warm-up. Each run is paired with its mirror image, which errs the other way. */
export const erlangRatio = (seed: number, count: number): number =>
  mean([false, true].map((mirror) => mean(waitsIn(plainWorld(seed, count, mirror)).slice(warmUp)))) / meanWork / erlangWait(servers, load)
