/** CloudBase by its own manager: what stands there, and how each step is done. */
import type CloudBase from '@cloudbase/manager-node'
import { closedRule, type Cloud, type PresentFunction, type PresentIndex, type Step, type Trigger, type Wanted, type WantedFunction } from './plan'
import { folderOf } from './wanted'

const orders: Readonly<Record<string, string>> = { 1: 'asc', '-1': 'desc', '2dsphere': '2dsphere' }
const directions = { asc: '1', desc: '-1', '2dsphere': '2dsphere' } as const
const isNamed = <T extends { Name?: string }>(key: T): key is T & { Name: string } => key.Name !== undefined

/** All pages of a list. */
async function paged<T>(size: number, page: (offset: number) => Promise<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const some = await page(all.length)
    all.push(...some)
    if (some.length < size) return all
  }
}

/** @throws Error in words a person can act on when the environment lacks what is needed */
async function checkEnvironment(manager: CloudBase): Promise<void> {
  const { EnvInfo: { EnvId, Databases, Storages, Functions } } = await manager.env.getEnvInfo()
  const parts = { 'document database': Databases, storage: Storages, 'cloud functions': Functions }
  const lacking = Object.entries(parts).filter(([, part]) => !part?.length).map(([name]) => name)
  if (lacking.length > 0) throw new Error(`the environment ${EnvId} has no ${lacking.join(', no ')}: switch on what is missing in the console`)
}

async function presentIndexes(manager: CloudBase, collection: string): Promise<PresentIndex[]> {
  const { Indexes = [] } = await manager.database.describeCollection(collection)
  return Indexes.map(({ Name, Keys, Unique }) => ({
    name: Name, unique: Unique, keys: Keys.filter(isNamed).map((key) => [key.Name, orders[key.Direction ?? ''] ?? key.Direction ?? ''] as const),
  }))
}

/** The rule of a collection has no method of its own in the manager; this is the API that the console calls. */
const acl = (manager: CloudBase, envId: string, action: 'Describe' | 'Modify', param: object): Promise<{ AclTag?: string }> =>
  manager.commonService('tcb', '2018-06-08').call({ Action: `${action}DatabaseACL`, Param: { EnvId: envId, ...param } })

/** The platform gives a cron plain or wrapped in JSON. */
const cronOf = (text: string): string => text.startsWith('{') ? (JSON.parse(text) as { cron: string }).cron : text

/** What was deployed last is told in the function's description. */
const describe = ({ digest }: WantedFunction) => `union-legal-aid, code ${digest}`
const digestIn = (description: string): string | null => /code ([0-9a-f]{16})$/.exec(description)?.[1] ?? null

async function presentFunction(manager: CloudBase, name: string): Promise<PresentFunction> {
  const found = await manager.functions.getFunctionDetail(name)
  return {
    runtime: found.Runtime, handler: found.Handler, timeout: found.Timeout, memorySize: found.MemorySize, digest: digestIn(found.Description ?? ''),
    variables: Object.fromEntries((found.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
    triggers: (found.Triggers ?? []).map(({ TriggerName, TriggerDesc }): Trigger => ({ name: TriggerName, cron: cronOf(TriggerDesc) })),
  }
}

/** Reads all that `wanted` is about. A function whose creation failed counts as absent: creating it again clears it away. */
export async function cloudOf(manager: CloudBase, envId: string, wanted: Wanted): Promise<Cloud> {
  await checkEnvironment(manager)
  const tables = await paged(100, async (MgoOffset) => (await manager.database.listCollections({ MgoLimit: 100, MgoOffset })).Collections)
  const collections = tables.map(({ CollectionName }) => CollectionName).filter((name) => Object.hasOwn(wanted.collections, name))
  const functions = await paged(20, async (offset) => (await manager.functions.getFunctionList(20, offset)).Functions ?? [])
  const names = functions.filter(({ Status }) => Status !== 'CreateFailed').map(({ FunctionName }) => FunctionName).filter((name) => wanted.functions.some((one) => one.name === name))
  return {
    collections: Object.fromEntries(await Promise.all(collections.map(async (name) => [name, {
      indexes: await presentIndexes(manager, name),
      rule: (await acl(manager, envId, 'Describe', { CollectionName: name })).AclTag ?? '',
    }] as const))),
    storageRule: await manager.storage.getStorageAcl(),
    functions: Object.fromEntries(await Promise.all(names.map(async (name) => [name, await presentFunction(manager, name!)] as const))),
  }
}

const timer = ({ name, cron }: Trigger) => ({ name, type: 'timer', config: cron })
type Doing = { [D in Step['do']]: (step: Extract<Step, { do: D }>) => Promise<unknown> }

const doingWith = (manager: CloudBase, envId: string, root: string): Doing => ({
  createCollection: ({ collection }) => manager.database.createCollection(collection),
  closeCollection: ({ collection }) => acl(manager, envId, 'Modify', { CollectionName: collection, AclTag: closedRule }),
  createIndexes: ({ collection, indexes }) => manager.database.updateCollection(collection, {
    CreateIndexes: indexes.map(({ name, keys, unique }) => ({
      IndexName: name,
      MgoKeySchema: { MgoIsUnique: unique ?? false, MgoIndexKeys: keys.map(([Name, order]) => ({ Name, Direction: directions[order] })) },
    })),
  }),
  closeStorage: () => manager.storage.setStorageAcl(closedRule),
  createFunction: ({ wanted }) => {
    const { name, handler, runtime, timeout, memorySize, variables } = wanted
    return manager.functions.createFunction({
      func: { name, handler, runtime, timeout, memorySize, envVariables: variables, installDependency: false, description: describe(wanted) },
      functionPath: folderOf(root, name), deployMode: 'zip',
    })
  },
  updateCode: async ({ wanted: { name, handler, runtime } }) => {
    await manager.functions.updateFunctionCode({ func: { name, handler, runtime, installDependency: false }, functionPath: folderOf(root, name), deployMode: 'zip' })
    await manager.functions.waitFunctionActive(name)
  },
  configure: async ({ wanted, variables }) => {
    const { name, timeout, memorySize } = wanted
    await manager.functions.updateFunctionConfig({ name, timeout, memorySize, envVariables: variables, description: describe(wanted) })
    await manager.functions.waitFunctionActive(name)
  },
  createTrigger: ({ on, trigger }) => manager.functions.createFunctionTriggers(on, [timer(trigger)]),
  replaceTrigger: async ({ on, trigger }) => {
    await manager.functions.deleteFunctionTrigger(on, trigger.name)
    await manager.functions.createFunctionTriggers(on, [timer(trigger)])
  },
})

/** Does one step at a time. @throws what the platform answers */
export function executor(manager: CloudBase, envId: string, root: string): (step: Step) => Promise<void> {
  const doing = doingWith(manager, envId, root)
  return async <D extends Step['do']>(step: Extract<Step, { do: D }>) => { await doing[step.do as D](step) }
}
