/** The logic layer: a realm with what WeChat's JavaScript engine has, and nothing that only browsers or Node have. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

export interface Engine {
  /** loads a file of the mini-program, once */
  load(file: string): void
  /** a copy that belongs to the realm, as everything that comes from WeChat does */
  inside<T>(value: T): T
  /** how many timers are about to fire */
  soon(): number
  /** runs `work`; what it throws becomes an error of the mini-program */
  guarded(work: () => unknown): void
  /** stops all timers */
  close(): void
}

export interface Surroundings {
  dist: string
  /** the present, in milliseconds */
  now: () => number
  /** App, Page, wx and the like */
  globals: Record<string, unknown>
  complain: (words: string) => void
}

/** Waits of the mini-program pass this much faster, so that nobody sits through its retries. */
const haste = 20
const soonMs = 60

/** absent from WeChat's engine, or from that of an iPhone with iOS 12 */
const absent = [
  'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'BigInt',
  'structuredClone', 'AbortController', 'fetch', 'crypto',
]
const absentMethods = [
  ['Array.prototype', ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  ['String.prototype', ['at', 'replaceAll', 'matchAll']],
  ['Object', ['hasOwn', 'groupBy']], ['Promise', ['allSettled', 'any', 'withResolvers']],
] as const

/** WeChat wraps every file in a function whose parameters hide what a browser has. */
const hidden = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'screen', 'alert', 'confirm', 'prompt',
  'XMLHttpRequest', 'WebSocket', 'Reporter', 'webkit', 'WeixinJSCore',
]

const prepare = `(function (now, complain) {
  const Real = Function
  const Asked = function (...args) {
    if (args[args.length - 1] === 'return this') return function () { return globalThis }
    complain('code was made from text: ' + args.join(', '))
    return function () {}
  }
  Asked.prototype = Real.prototype
  Real.prototype.constructor = Asked
  globalThis.Function = Asked
  globalThis.eval = undefined
  const RealDate = Date
  globalThis.Date = class Date extends RealDate {
    constructor (...args) { if (args.length) super(...args); else super(Math.floor(now())) }
    static now () { return Math.floor(now()) }
  }
  ${absent.map((name) => `delete globalThis.${name}`).join('\n')}
  ${absentMethods.flatMap(([owner, names]) => names.map((name) => `delete ${owner}.${name}`)).join('\n')}
})`

type Task = (...args: unknown[]) => unknown
interface Timer { readonly handle: NodeJS.Timeout; readonly soon: 'yes' | 'no' }

/** WeChat's timers, for `realm`. Those that repeat never count as soon. */
function giveTimers(realm: vm.Context, guarded: Engine['guarded']): Pick<Engine, 'soon' | 'close'> {
  const timers = new Map<number, Timer>()
  let last = 0
  const end = (id: number) => {
    clearTimeout(timers.get(id)?.handle)
    timers.delete(id)
  }
  const start = (task: Task, ms = 0, ...args: unknown[]) => {
    const id = ++last
    const handle = setTimeout(() => { timers.delete(id); guarded(() => task(...args)) }, ms / haste)
    timers.set(id, { handle, soon: ms / haste <= soonMs ? 'yes' : 'no' })
    return id
  }
  const repeat = (task: Task, ms = 0, ...args: unknown[]) => {
    const id = ++last
    timers.set(id, { handle: setInterval(() => guarded(() => task(...args)), ms / haste), soon: 'no' })
    return id
  }
  Object.assign(realm, { setTimeout: start, setInterval: repeat, clearTimeout: end, clearInterval: end })
  return { soon: () => [...timers.values()].filter(({ soon }) => soon === 'yes').length, close: () => [...timers.keys()].forEach(end) }
}

/** Opens the realm for the mini-program in `dist`. */
export function openEngine({ dist, now, globals, complain }: Surroundings): Engine {
  const guarded = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      complain(error instanceof Object && 'stack' in error ? String(error.stack) : String(error))
    }
  }
  const realm = vm.createContext({ ...globals, global: {} }, { codeGeneration: { strings: false, wasm: false } })
  const timers = giveTimers(realm, guarded)
  const before = vm.runInContext(prepare, realm) as (now: () => number, complain: Surroundings['complain']) => void
  before(now, complain)
  const parse = vm.runInContext('JSON.parse', realm) as (json: string) => unknown
  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const body = `(function (require, module, exports, ${hidden.join(', ')}) {${readFileSync(path.join(dist, file), 'utf8')}\n})`
    const run = vm.runInContext(body, realm, { filename: file }) as (require: (name: string) => unknown, module: object, exports: unknown) => void
    run((name) => load(path.posix.join(path.posix.dirname(file), name.endsWith('.js') ? name : `${name}.js`)), module, module.exports)
    return module.exports
  }
  return {
    load, guarded, soon: timers.soon, close: timers.close,
    inside: <T>(value: T) => value === undefined ? value : parse(JSON.stringify(value)) as T,
  }
}
