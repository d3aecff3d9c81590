import { type Method, type MethodName, workerMethods } from '@contract'
import type { Call } from '../call'
import { workerVerbs } from './workerVerbs'

/** A method of the contract and the verb that does it. */
export interface Known {
  readonly name: MethodName
  readonly method: Method
  readonly verb: (call: Call, input: unknown) => Promise<unknown>
}

type Table<T> = Readonly<Record<string, T>>

function among(name: string, methods: Table<Method>, verbs: Table<unknown>): Known | null {
  return Object.hasOwn(methods, name) ? { name: name as MethodName, method: methods[name]!, verb: verbs[name] as Known['verb'] } : null
}

/** The method of this name, or null. What only lawyers and the office call is evaluated when the first of it is called. */
export async function methodNamed(name: string): Promise<Known | null> {
  const worker = among(name, workerMethods, workerVerbs)
  if (worker) return worker
  const [{ officeMethods }, { officeVerbs }] = await Promise.all([import('../../src/contract/office'), import('./officeVerbs')])
  return among(name, officeMethods, officeVerbs)
}
