/** What a deployment has to do: a pure function of what stands in the cloud and what is wanted there. Nothing is ever dropped. */
import type { Index } from '../../cloudfunctions/db/collections'

export const keysVariable = 'UNION_LEGAL_AID_KEYS'
/** clients never touch the database or the files themselves */
export const closedRule = 'ADMINONLY'

export interface Trigger { readonly name: string; readonly cron: string }
export type Variables = Readonly<Record<string, string>>

export interface WantedFunction {
  readonly name: string
  readonly handler: string
  readonly runtime: string
  /** seconds */
  readonly timeout: number
  /** megabytes */
  readonly memorySize: number
  /** of the built files */
  readonly digest: string
  /** those given for this deployment; the cloud keeps the others it has */
  readonly variables: Variables
  readonly triggers: readonly Trigger[]
}

export interface Wanted {
  readonly collections: Readonly<Record<string, readonly Index[]>>
  readonly functions: readonly WantedFunction[]
}

export interface PresentIndex { readonly name: string; readonly keys: readonly (readonly [field: string, order: string])[]; readonly unique: boolean }
export type PresentFunction = Pick<WantedFunction, 'runtime' | 'handler' | 'timeout' | 'memorySize' | 'variables' | 'triggers'>
  & { /** null: deployed by other means */ readonly digest: string | null }

/** What stands in the cloud, of what this project knows. */
export interface Cloud {
  readonly collections: Readonly<Record<string, { readonly rule: string; readonly indexes: readonly PresentIndex[] }>>
  readonly storageRule: string
  readonly functions: Readonly<Record<string, PresentFunction>>
}

export const emptyCloud: Cloud = { collections: {}, storageRule: '', functions: {} }

export type Step =
  | { do: 'createCollection'; collection: string }
  | { do: 'closeCollection'; collection: string }
  | { do: 'createIndexes'; collection: string; indexes: readonly Index[] }
  | { do: 'closeStorage' }
  | { do: 'createFunction'; wanted: WantedFunction }
  | { do: 'updateCode'; wanted: WantedFunction }
  | { do: 'configure'; wanted: WantedFunction; /** all of them: the platform replaces them as a whole */ variables: Variables }
  | { do: 'createTrigger'; on: string; trigger: Trigger }
  | { do: 'replaceTrigger'; on: string; trigger: Trigger }

export interface Plan {
  readonly steps: readonly Step[]
  /** what is there and was not asked for: left as it is */
  readonly notes: readonly string[]
  /** why nothing may be done at all */
  readonly problems: readonly string[]
}

const none: Plan = { steps: [], notes: [], problems: [] }
const joined = (plans: readonly Plan[]): Plan => ({
  steps: plans.flatMap(({ steps }) => steps), notes: plans.flatMap(({ notes }) => notes), problems: plans.flatMap(({ problems }) => problems),
})

const shapeOf = ({ keys, unique }: Pick<PresentIndex, 'keys'> & { readonly unique?: boolean }): string =>
  `${unique ? 'unique ' : ''}${keys.map(([field, order]) => `${field} ${order}`).join(', ')}`

function collectionPlan(collection: string, indexes: readonly Index[], present: Cloud['collections'][string] | undefined): Plan {
  const there = new Map((present?.indexes ?? []).map((index) => [index.name, index]))
  const missing = indexes.filter(({ name }) => !there.has(name))
  const declared = new Set(['_id_', ...indexes.map(({ name }) => name)])
  return {
    steps: [
      ...(present ? [] : [{ do: 'createCollection', collection } as const]),
      ...(present?.rule === closedRule ? [] : [{ do: 'closeCollection', collection } as const]),
      ...(missing.length === 0 ? [] : [{ do: 'createIndexes', collection, indexes: missing } as const]),
    ],
    notes: [...there.values()].filter(({ name }) => !declared.has(name)).map((index) => `index ${collection}.${index.name} (${shapeOf(index)}) is not ours and stays`),
    problems: indexes.flatMap((index) => {
      const found = there.get(index.name)
      return found && shapeOf(found) !== shapeOf(index)
        ? [`index ${collection}.${index.name} is there as (${shapeOf(found)}), wanted is (${shapeOf(index)}): drop it in the console, then deploy again`] : []
    }),
  }
}

/** Key id → secret. @throws Error, which never tells the secret, when it is not what cloudfunctions/secrets.ts reads */
export function keysOf(text: string): Map<string, string> {
  const keys = new Map(text.split(',').filter(Boolean).map((pair) => pair.split(/:(.*)/s).slice(0, 2) as [string, string]))
  const good = [...keys].every(([id, secret]) => /^\w{1,8}$/.test(id) && Buffer.from(secret ?? '', 'base64').length === 32)
  if (!good || keys.size === 0) throw new Error(`${keysVariable} must be id:base64 of 32 bytes, comma separated`)
  return keys
}

/** Why these keys may not take the place of those: what a lost key sealed opens never again. */
function keyProblems(name: string, before: string | undefined, after: string | undefined): string[] {
  if (!after) return [`${name}: ${keysVariable} is neither set here nor in the cloud`]
  try {
    const [old, fresh] = [keysOf(before || after), keysOf(after)]
    const [oldest, last] = [[...old.keys()].at(-1), [...fresh.keys()].at(-1)]
    if (fresh.has(oldest!) && last !== oldest) return [`${name}: key ${oldest} must stay the last in ${keysVariable}: a new one goes in front`]
    return [...old].flatMap(([id, secret]) => fresh.get(id) === secret ? []
      : [`${name}: key ${id} of the cloud is ${fresh.has(id) ? 'another one' : 'missing'} in ${keysVariable}: what it sealed could never be opened again`])
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

const triggerSteps = (wanted: WantedFunction, present: readonly Trigger[]): Step[] => wanted.triggers.flatMap((trigger): Step[] => {
  const found = present.find(({ name }) => name === trigger.name)
  if (!found) return [{ do: 'createTrigger', on: wanted.name, trigger }]
  return found.cron === trigger.cron ? [] : [{ do: 'replaceTrigger', on: wanted.name, trigger }]
})

function functionPlan(wanted: WantedFunction, present: PresentFunction | undefined): Plan {
  const { name } = wanted
  const variables = { ...present?.variables, ...wanted.variables }
  const problems = keyProblems(name, present?.variables[keysVariable], variables[keysVariable])
  if (!present) return { ...none, steps: [{ do: 'createFunction', wanted }, ...triggerSteps(wanted, [])], problems }
  if (present.runtime !== wanted.runtime) problems.push(`${name} runs on ${present.runtime}, which cannot be changed to ${wanted.runtime}: delete the function in the console, then deploy again`)
  const sameCode = present.digest === wanted.digest && present.handler === wanted.handler
  const sameSettings = present.timeout === wanted.timeout && present.memorySize === wanted.memorySize
    && Object.entries(wanted.variables).every(([variable, value]) => present.variables[variable] === value)
  return {
    steps: [
      ...(sameCode ? [] : [{ do: 'updateCode', wanted } as const]),
      ...(sameCode && sameSettings ? [] : [{ do: 'configure', wanted, variables } as const]),
      ...triggerSteps(wanted, present.triggers),
    ],
    notes: present.triggers.filter((trigger) => !wanted.triggers.some(({ name: known }) => known === trigger.name))
      .map((trigger) => `trigger ${trigger.name} of ${name} (${trigger.cron}) is not ours and stays`),
    problems,
  }
}

/** The steps from `cloud` to `wanted`, in order; none when all is there. */
export const planOf = (cloud: Cloud, wanted: Wanted): Plan => joined([
  ...Object.entries(wanted.collections).map(([name, indexes]) => collectionPlan(name, indexes, cloud.collections[name])),
  cloud.storageRule === closedRule ? none : { ...none, steps: [{ do: 'closeStorage' }] },
  ...wanted.functions.map((one) => functionPlan(one, cloud.functions[one.name])),
])

const inWords: { [D in Step['do']]: (step: Extract<Step, { do: D }>) => string } = {
  createCollection: ({ collection }) => `create the collection ${collection}`,
  closeCollection: ({ collection }) => `let only the functions read and write ${collection}`,
  createIndexes: ({ collection, indexes }) => indexes.map((index) => `create the index ${collection}.${index.name} (${shapeOf(index)})`).join('\n'),
  closeStorage: () => 'let only the functions read and write stored files',
  createFunction: ({ wanted }) => `create the function ${wanted.name} (${wanted.runtime}, ${wanted.memorySize} MB, ${wanted.timeout} s) with ${namesOf(wanted.variables)}`,
  updateCode: ({ wanted }) => `upload the code of ${wanted.name}`,
  configure: ({ wanted, variables }) => `set up ${wanted.name}: ${wanted.memorySize} MB, ${wanted.timeout} s, ${namesOf(variables)}`,
  createTrigger: ({ on, trigger }) => `call ${on} by the timer ${trigger.name} (${trigger.cron})`,
  replaceTrigger: ({ on, trigger }) => `call ${on} by the timer ${trigger.name} (${trigger.cron}), in place of what it is now`,
}

/** Names only: values are secrets. */
const namesOf = (variables: Variables) => Object.keys(variables).join(', ') || 'no variables'

/** A step as a person reads it; one line each index. */
export const wordsOf = <D extends Step['do']>(step: Extract<Step, { do: D }>): string => (inWords[step.do as D])(step)
