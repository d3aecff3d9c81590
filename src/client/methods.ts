import type { Method, MethodName } from '@contract'
import { workerMethods } from '../contract/worker'

/** What the client needs of a method's row: whether it writes, and what it takes. */
type Known = Pick<Method, 'mutates' | 'input'>

const known = new Map<string, Known>(Object.entries(workerMethods))

/** A subpackage brings the methods that only its own screens call: `learn(duty, reply)`, from a file that each of its pages imports. */
export function learn(...tables: readonly { readonly [M in MethodName]?: Known }[]): void {
  for (const table of tables) for (const [name, row] of Object.entries(table)) known.set(name, row)
}

/** @throws Error for a method that nobody has brought: its screen's folder lacks it in methods.ts */
export function knownMethod(name: MethodName): Known {
  const row = known.get(name)
  if (!row) throw new Error(`${name} has not been learned`)
  return row
}
