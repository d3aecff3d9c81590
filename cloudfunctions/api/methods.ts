import type { Method, MethodName } from '@contract'
import type { Call } from '../call'

/** A method of the contract and the verb that does it. */
export interface Known {
  readonly name: MethodName
  readonly method: Method
  readonly verb: (call: Call, input: unknown) => Promise<unknown>
}

type Table<T> = Readonly<Record<string, T>>
interface Room { readonly methods: Table<Method>; readonly verbs: Table<unknown> }

/** What workers call, and what only lawyers and the office do: each is read and evaluated when it is first looked into. */
const rooms: readonly (() => Promise<Room>)[] = [
  async () => ({ methods: (await import('../../src/contract/worker')).workerMethods, verbs: (await import('./workerVerbs')).workerVerbs }),
  async () => ({ methods: (await import('../../src/contract/office')).officeMethods, verbs: (await import('./officeVerbs')).officeVerbs }),
]

/** The method of this name, or null. */
export async function methodNamed(name: string): Promise<Known | null> {
  for (const open of rooms) {
    const { methods, verbs } = await open()
    if (Object.hasOwn(methods, name)) return { name: name as MethodName, method: methods[name]!, verb: verbs[name] as Known['verb'] }
  }
  return null
}
