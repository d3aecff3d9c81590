/**
 * `router [--quick] [--seeds N] [--from SEED]`: a month of questions under our rule (domain/routing and domain/lease as they run in
 * production), four baselines and three references, on the same questions, people and delays. See docs/2026-11-routing.md.
 */
import { type ChildProcess, fork } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { meanOf, type Ratio, ratioOf, type Runs } from './router/compare'
import type { Measure } from './router/measure'
import { type Months, type PolicyName, policyNames } from './router/policies'
import type { Result, Task } from './router/worker'
import { scenarios } from './router/world'
import { standardPlan } from '@domain/plan'
import type { Figure } from './table'

/** At most so many times the other's. */
const goals: readonly { readonly what: string; readonly measure: Measure; readonly to: PolicyName; readonly goal: number }[] = [
  { what: 'mean first answer', measure: 'mean', to: 'H0', goal: 1.1 },
  { what: 'mean first answer', measure: 'mean', to: 'round robin, swept', goal: 0.75 },
  { what: 'mean first answer', measure: 'mean', to: 'longest idle', goal: 1 },
  { what: 'p95 of first answers', measure: 'p95', to: 'H0', goal: 1.06 },
  { what: 'p95 of first answers', measure: 'p95', to: 'round robin, swept', goal: 0.8 },
  { what: 'given up by workers', measure: 'gone', to: 'round robin, swept', goal: 0.5 },
  { what: 'load Gini', measure: 'gini', to: 'longest idle', goal: 0.85 },
]
const erlangGoal = 0.02
const hot = scenarios.findIndex(({ name }) => name.startsWith('hot'))
/** a held question comes back after the lease, and the clock sees it within a minute */
const longestNeglect = standardPlan.leaseMinutes + 1

interface Size { readonly seeds: number; readonly from: number; readonly erlangRuns: number }

function sizeOf(args: string[]): Size {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false }, seeds: { type: 'string' }, from: { type: 'string', default: '1' } } })
  const [seeds, from] = [Number(values.seeds ?? (values.quick ? 3 : 30)), Number(values.from)]
  if (!Number.isInteger(seeds) || seeds < 2 || !Number.isInteger(from)) throw new Error('--seeds is a whole number from 2 on, --from a whole number')
  return { seeds, from, erlangRuns: values.quick ? 4 : 12 }
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n)

const tasksFor = ({ seeds, from, erlangRuns }: Size): Task[] => [
  ...range(from, seeds).flatMap((seed) => [
    ...scenarios.map((_, scenario): Task => ({ do: 'months', scenario, seed })),
    { do: 'slowly', scenario: hot, seed } as const,
  ]),
  ...range(from, erlangRuns).map((seed): Task => ({ do: 'erlang', seed, count: 100_000 })),
]

/** Spreads the tasks over as many processes as there are cores. */
async function resultsOf(tasks: readonly Task[]): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const work = (child: ChildProcess) => new Promise<void>((resolve, reject) => {
    const more = () => { if (next < tasks.length) child.send(tasks[next++]!); else child.disconnect() }
    child.on('message', (result: Result) => { results.push(result); more() })
    child.on('error', reject)
    child.on('exit', (code) => { if (code === 0) resolve(); else reject(new Error(`a part of the simulation ended with ${code}`)) })
    more()
  })
  const children = range(0, Math.min(os.availableParallelism(), tasks.length)).map(() => fork(path.join(__dirname, 'router/worker.ts')))
  try {
    await Promise.all(children.map(work))
  } finally {
    for (const child of children) child.kill()
  }
  return results
}

function runsOf(results: readonly Result[]): Runs {
  const months = results.flatMap((result) => 'months' in result && result.task.do === 'months' ? [{ ...result.task, months: result.months }] : []).sort((a, b) => a.seed - b.seed)
  return new Map(scenarios.map(({ name }, n) => [name, months.filter(({ scenario }) => scenario === n).map((one): Months => one.months)]))
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const interval = ({ from, to }: Pick<Ratio, 'from' | 'to'>) => `95 % ${from.toFixed(3)}–${to.toFixed(3)}`

/** Late answers are told only beside p95 and p99: a rule can keep the promise often by giving up those who wait long. */
function rowsOf(scenario: string, months: readonly Months[]): Figure[] {
  const row = (policy: PolicyName): Figure => {
    const of = (measure: Measure) => meanOf(months, policy, measure)
    const gini = policy === 'L0' ? '' : `, Gini ${of('gini').toFixed(3)}`
    return {
      what: `${scenario}: ${policy}`, measured: of('mean'), unit: 'min',
      note: `p95 ${of('p95').toFixed(1)}, p99 ${of('p99').toFixed(1)}, late ${percent(of('late'))}, given up ${percent(of('gone'))}${gini}`,
    }
  }
  return policyNames.map(row)
}

function goalsOf(runs: Runs): Figure[] {
  return goals.map(({ what, measure, to, goal }) => {
    const ratio = ratioOf(runs, 'ours', to, measure)
    const each = ratio.each.map(({ scenario, ratio: one }) => `${scenario} ${one.toFixed(2)}${one > goal ? ' (!)' : ''}`).join(', ')
    return { what: `${what}, of ${to}'s`, measured: ratio.overall, unit: '×', goal, note: `${ratio.overall.toFixed(3)}, ${interval(ratio)}; ${each}` }
  })
}

/** What no rule could reach: H0 by the same yardstick. */
function limitsOf(runs: Runs): Figure[] {
  return goals.filter(({ to }) => to === 'round robin, swept').map(({ what, measure, to }) => {
    const ratio = ratioOf(runs, 'H0', to, measure)
    return { what: `H0's ${what}, of ${to}'s`, measured: ratio.overall, unit: '×', note: `${ratio.overall.toFixed(3)}, ${interval(ratio)}` }
  })
}

function checksOf(results: readonly Result[], runs: Runs): Figure[] {
  const ratios = results.flatMap((result) => 'ratio' in result ? [result.ratio] : [])
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  const error = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (ratios.length - 1) / ratios.length)
  const longest = scenarios.map(({ name }) => ({ name, minutes: Math.max(...runs.get(name)!.map(({ ours }) => ours.neglected)) }))
  return [
    { what: 'simulated M/M/6 at .85, off Erlang C by', measured: Math.abs(mean - 1), unit: '×', goal: erlangGoal, note: `${(ratios.length * 0.2).toFixed(1)} million questions, standard error ${error.toFixed(4)}` },
    {
      what: 'longest unowned beside a free eligible lawyer', measured: Math.max(...longest.map(({ minutes }) => minutes)), unit: 'min', goal: longestNeglect,
      note: longest.map(({ name, minutes }) => `${name} ${minutes.toFixed(0)}`).join(', '),
    },
  ]
}

function slowRow(results: readonly Result[]): Figure {
  const slow = results.flatMap((result) => 'slow' in result ? [result.slow] : [])
  const of = (measure: Measure) => slow.reduce((sum, one) => sum + one[measure], 0) / slow.length
  return { what: `${scenarios[hot]!.name}: ours, routed by the clock alone`, measured: of('mean'), unit: 'min', note: `p95 ${of('p95').toFixed(1)}, p99 ${of('p99').toFixed(1)}, late ${percent(of('late'))}, given up ${percent(of('gone'))}, Gini ${of('gini').toFixed(3)}` }
}

/** Thirty seeds of ten months under eight policies. */
export async function router(args: readonly string[]): Promise<Figure[]> {
  const size = sizeOf([...args])
  const results = await resultsOf(tasksFor(size))
  const runs = runsOf(results)
  console.log(`Seeds ${size.from} to ${size.from + size.seeds - 1}. First answers in duty minutes; ratios are geometric means over the scenarios, (!) marks those beyond the goal.`)
  return [...[...runs].flatMap(([name, months]) => rowsOf(name, months)), slowRow(results), ...limitsOf(runs), ...checksOf(results, runs), ...goalsOf(runs)]
}
