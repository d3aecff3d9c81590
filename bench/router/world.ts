/**
 * A district for a month: who asks what when, who is on duty when, and how people are. The numbers with a source are named;
 * the others are assumptions, set before any policy was run and the same for all (docs/2026-11-routing.md).
 */
import type { Plan, Topic } from '@contract'
import { standardPlan } from '@domain/plan'
import { draw, exponential, lognormal } from './chance'
import { type Hours, hoursOf } from './hours'
import { daily, fields, rosterOf, type Shift } from './roster'

export const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
export const monthDays = 30
/** what was asked last still has time to be answered */
const drainDays = 4

export interface Scenario {
  readonly name: string
  /** work that is asked for, as a share of the lawyers' time on duty */
  readonly load: number
  readonly roster: 'full' | 'thin'
  /** the last field of law is served by one lawyer a shift */
  readonly lone?: true
  readonly weekdays?: readonly number[]
  /** times the usual, on Wednesdays from 10:00 to 10:30 */
  readonly flash?: number
  /** every other lawyer is switched on and never looks */
  readonly silent?: true
  /** no message gets through from 10:00 to 11:00 */
  readonly outage?: true
}

export const scenarios: readonly Scenario[] = [
  { name: 'calm .5', load: 0.5, roster: 'full' },
  { name: 'busy .7', load: 0.7, roster: 'full' },
  { name: 'hot .85', load: 0.85, roster: 'full' },
  { name: 'overload 1.05', load: 1.05, roster: 'full' },
  { name: 'thin roster .7', load: 0.7, roster: 'thin' },
  { name: 'a topic with one lawyer .7', load: 0.7, roster: 'full', lone: true },
  { name: 'Monday backlog .7', load: 0.7, roster: 'full', weekdays: [1, 2, 3, 4, 5] },
  { name: '×10 flash crowd .6', load: 0.6, roster: 'full', flash: 10 },
  { name: 'half the roster silent .4', load: 0.4, roster: 'full', silent: true },
  { name: 'an hour without messages .7', load: 0.7, roster: 'full', outage: true },
]

/** How people are. Minutes. */
export const people = {
  /** lognormal, its spread a little above its mean, as service times are (Brown et al. 2005); what would outlast a hold is answered in part or asked back */
  work: { median: 12, sigma: 0.95, longest: 55 },
  /** duty minutes without a lawyer at work on it, after which a worker gives up; lognormal: one in twelve within the promised half hour */
  patience: { median: 120, sigma: 1 },
  /** a lawyer without work stays at the desk, then looks in again after a while; exponential */
  stay: 8, look: 20,
  /** the desk asks the server every 5 to 25 seconds */
  poll: { least: 1 / 60, most: 20 / 60 },
  /** away from the desk a message is seen so much later: three in four within 5 minutes (Dingler and Pielot 2015) */
  push: { median: 2.2, sigma: 1.2 },
  /** share of works that are left in the middle, and for how long; exponential. Who stays shows signs of life in time to keep the hold */
  walkOff: { share: 0.015, absence: 90 },
} as const

/** share of questions by hour of day: morning, afternoon and evening peaks, one in eight outside duty hours */
const hourly = [2, 1, 1, 1, 1, 2, 4, 8, 18, 28, 30, 24, 17, 18, 26, 28, 24, 20, 18, 22, 22, 15, 8, 4]
const rateAt = (ms: number, flash = 1): number => {
  const weekday = Math.floor(ms / day) % 7
  const at = ms % day
  const crowd = weekday === 2 && at >= 10 * hour && at < 10.5 * hour ? flash : 1
  return hourly[Math.floor(at / hour)]! * daily[weekday]! * crowd
}

export interface Ask { readonly at: number; readonly field: number; readonly topic: Topic; readonly work: number; readonly patience: number }
export interface Person { readonly fields: readonly number[]; readonly shifts: readonly Shift[]; readonly silent: boolean }
export interface World {
  readonly seed: number
  readonly scenario: Scenario
  readonly plan: Plan
  readonly hours: Hours
  readonly asks: readonly Ask[]
  readonly lawyers: readonly Person[]
  readonly habits: Habits
  readonly endMs: number
}
/** What the check against Erlang C switches off. */
export interface Habits { readonly walkOff: number; readonly hasOutage: boolean }

const workAt = (share: number): number => Math.min(people.work.longest, lognormal(people.work.median, people.work.sigma, share))
/** minutes, by the quantiles */
const meanWork = (): number => Array.from({ length: 1000 }, (_, n) => workAt((n + 0.5) / 1000)).reduce((sum, minutes) => sum + minutes / 1000, 0)

/** Arrivals as a Poisson process in the time in which their rate is one. */
function asksOf(seed: number, count: number, flash: number): Ask[] {
  const slot = 30 * minute
  const rates = Array.from({ length: monthDays * day / slot }, (_, n) => rateAt(n * slot, flash))
  // the crowd comes on top of the usual load
  const usual = Array.from({ length: rates.length }, (_, n) => rateAt(n * slot)).reduce((sum, rate) => sum + rate, 0)
  const asks: Ask[] = []
  let left = exponential(1, draw(seed, 'ask', 0))
  for (const [n, rate] of rates.entries()) {
    const expected = count * rate / usual
    let used = 0
    while (left <= expected - used) {
      used += left
      asks.push(askOf(seed, asks.length, Math.floor((n + used / expected) * slot)))
      left = exponential(1, draw(seed, 'ask', asks.length))
    }
    left -= expected - used
  }
  return asks
}

function askOf(seed: number, n: number, at: number): Ask {
  let pick = draw(seed, 'topic', n)
  const field = Math.max(0, fields.findIndex(({ share }) => (pick -= share) < 0))
  const { topics: [first, second] } = fields[field]!
  const patience = lognormal(people.patience.median, people.patience.sigma, draw(seed, 'patience', n))
  return { at, field, topic: (-pick < first![1] ? first : second)![0], work: Math.round(workAt(draw(seed, 'work', n)) * minute), patience: Math.round(patience * minute) }
}

/** The same seed gives the same month. */
export function worldOf(scenario: Scenario, seed: number): World {
  const { weekdays = [1, 2, 3, 4, 5, 6, 7], flash = 1 } = scenario
  const plan: Plan = { ...standardPlan, dutyHours: { ...standardPlan.dutyHours, weekdays: [...weekdays] } }
  const lawyers = rosterOf(seed, scenario, monthDays + drainDays)
  const onDuty = lawyers.flatMap(({ shifts }) => shifts).filter(({ from }) => from < monthDays * day).reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    seed, scenario, plan, lawyers: lawyers.map((lawyer, n) => ({ ...lawyer, silent: scenario.silent === true && n % 24 < 12 })),
    hours: hoursOf(plan.dutyHours, monthDays + drainDays + 1),
    asks: asksOf(seed, scenario.load * onDuty / (meanWork() * minute), flash),
    habits: { walkOff: people.walkOff.share, hasOutage: scenario.outage === true },
    endMs: (monthDays + drainDays) * day,
  }
}
