/** Runs months in a process of its own: answers each task with what it came to. */
import { erlangRatio } from './erlang'
import { type Months, monthsOf, slowly } from './policies'
import type { Measured } from './measure'
import { scenarios, worldOf } from './world'

export type Task =
  | { readonly do: 'months'; readonly scenario: number; readonly seed: number }
  | { readonly do: 'slowly'; readonly scenario: number; readonly seed: number }
  | { readonly do: 'erlang'; readonly seed: number; readonly count: number }
export type Result = { readonly task: Task } & ({ readonly months: Months } | { readonly slow: Measured } | { readonly ratio: number })

export function resultOf(task: Task): Result {
  if (task.do === 'erlang') return { task, ratio: erlangRatio(task.seed, task.count) }
  const scenario = scenarios[task.scenario]!
  return task.do === 'months' ? { task, months: monthsOf(scenario, task.seed) } : { task, slow: slowly(worldOf(scenario, task.seed)) }
}

if (process.send) process.on('message', (task: Task) => { process.send!(resultOf(task)) })
